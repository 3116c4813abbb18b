import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { whyPhaseClosed } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { phaseSentence } from '~/editions/refusals'
import { readForm } from '~/http/read-form.server'
import { findViewer } from '~/identity/find-viewer.server'
import { requireRole } from '~/identity/require-viewer.server'
import { noteAccess } from '~/journal/note-access.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { FilterForm } from '~/ui/filters'
import { Told } from '~/ui/flash'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'
import { findVoters } from '~/votes/find-voters.server'
import { invalidationForm } from '~/votes/forms'
import { invalidateVoter } from '~/votes/invalidate-voter.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { invalidatedWords, invalidationSentence, invalidationStatus } from '~/votes/refusals'
import { VotersToJudge } from '~/votes/voters-to-judge'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const { slug, name, rules, calendar, at } = edition
  const { searchParams } = new URL(request.url)
  const words = (searchParams.get('q') ?? '').slice(0, 200)
  const closed = whyPhaseClosed(calendar, 'vote', at)
  const voters = await findVoters(context.db, edition, words)
  await noteAccess(context.perform, { actorId, page: 'voters', people: voters.map(({ personId }) => personId) })
  return { slug, name, words, voters, isHidden: votesAreHidden(rules, calendar, at), closed: closed && phaseSentence(closed) }
}

/** Ends what a person supports, with a reason that the ledger publishes; then tells whose, over the same search. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'moderator')
  const slug = params.slug ?? ''
  const form = await readForm(request, invalidationForm)
  if (!form.ok) return data({ voter: form.typed.voter ?? '', reason: form.typed.reason ?? '', sentence: form.sentence }, { status: 422 })
  const { voter, reason } = form.value
  const outcome = await context.perform((work) => invalidateVoter(work, slug, { actorId, personId: voter, reason }))
  if ('refused' in outcome) return data({ voter, reason, sentence: invalidationSentence(outcome) }, { status: invalidationStatus(outcome) })
  const { search } = new URL(request.url)
  const whose = await findViewer(context.db, voter)
  const told = whose && { displayName: whose.displayName, attachment: outcome.territories ? { name: outcome.territories } : null }
  return redirectTelling(context, `/moderation/${slug}/votes${search}`, { words: invalidatedWords(told, outcome.reach) })
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: `Votes, ${shown?.name ?? ''} — Co-construire` }]

export default function VotesDesk() {
  const { slug, name, words, voters, isHidden, closed } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() ?? null
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: name, to: `/moderation/${slug}` }, { label: 'Votes' }]} />
      <h1>Votes d’une personne</h1>
      <p>
        {isHidden
          ? 'Cherchez une personne quand son rattachement semble faux\u00a0: celles dont il est prouvé sont là, qu’elles aient voté ou non, car les comptes sont cachés.'
          : 'Cherchez qui a voté quand un rattachement semble faux.'}{' '}
        Invalider retire ses voix des comptes, avec un motif public.
      </p>
      <Told />
      {closed ? <Notice kind="info">{closed} Aucun vote ne peut être invalidé.</Notice> : null}
      {refused && !voters.some(({ personId }) => personId === refused.voter) ? <Notice kind="error" title="Rien n’a été invalidé">{refused.sentence}</Notice> : null}
      <FilterForm action={`/moderation/${slug}/votes`} search={{ name: 'q', label: 'Nom, adresse ou collectivité', defaultValue: words }}  />
      <VotersToJudge words={words} voters={voters} isHidden={isHidden} closed={closed} refused={refused} />
    </>
  )
}
