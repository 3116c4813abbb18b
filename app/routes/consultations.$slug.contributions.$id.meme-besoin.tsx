import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contributionTrail } from '~/contributions/edition-trail'
import { findContribution } from '~/contributions/find-contribution.server'
import { findDraft } from '~/contributions/find-draft.server'
import { whyCannotShareNeed } from '~/contributions/policy'
import { contributionSentence, statusOf } from '~/contributions/refusals'
import { sameNeedForm } from '~/contributions/same-need-forms'
import { SameNeedPage } from '~/contributions/same-need-page'
import { saySameNeed, takeBackSameNeed } from '~/contributions/say-same-need.server'
import { KIND_WORDS, originWords } from '~/contributions/words'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { shownAs } from '~/identity/acts-for-another'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { redirectTelling } from '~/ui/flash.server'

/** What one says when a need of another is one's own too: shown before it is said. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const need = await findContribution(context.db, edition.id, readId(params.id), viewer.personId)
  if (need.kind !== 'need' || !need.publishedAt || need.withdrawnAt) throw notFound('Ce besoin n’existe pas, ou n’est pas public.')
  const draft = await findDraft(context.db, edition.id, 'need', viewer)
  const isOwn = need.mine || (viewer.attachment !== null && shownAs(need.territory) === shownAs(viewer.attachment))
  const refusal = whyCannotShareNeed(viewer, isOwn, edition)
  return {
    edition: { slug: edition.slug, name: edition.name },
    need: { id: need.id, title: need.title, text: need.text, origin: originWords(need.territory, need.organisation) },
    territory: viewer.attachment && { ref: shownAs(viewer.attachment), name: viewer.attachment.name },
    draft: draft?.typed.title ?? null,
    reason: refusal && contributionSentence(refusal),
  }
}

/** Says it, or takes it back; what is refused is told on the page of the choice. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const [slug, id] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, sameNeedForm)
  if (!form.ok) return data({ reason: form.errors.map(({ message }) => message).join(' ') }, { status: 422 })
  const { besoin, territoire: shownFor, brouillon } = form.value
  const discards = brouillon === 'supprimer'
  const said = await context.perform<Awaited<ReturnType<typeof saySameNeed | typeof takeBackSameNeed>>>((work) =>
    besoin === 'oui' ? saySameNeed(work, { slug, id, viewer, shownFor, discards }) : takeBackSameNeed(work, { slug, id, viewer }))
  if ('refused' in said) return data({ reason: contributionSentence(said) }, { status: statusOf(said) })
  const { id: editionId } = await findEdition(context.db, slug)
  const draft = await findDraft(context.db, editionId, 'need', viewer)
  return redirectTelling(context, `/consultations/${slug}/contributions/${id}`, { words: 'territory' in said ? saidWords(said.territory, discards, draft !== null) : 'Votre collectivité n’est plus parmi celles qui ont ce besoin.' })
}

const saidWords = (territory: string, discarded: boolean, hasDraft: boolean): string =>
  [`${territory} a le même besoin\u00a0: c’est noté, et sa page le dit.`, discarded ? 'Votre brouillon est supprimé.' : hasDraft ? 'Votre brouillon est gardé\u00a0: vous le retrouvez dans «\u00a0Mon compte\u00a0», pour le déposer ou le supprimer.' : ''].filter(Boolean).join(' ')

export const meta: MetaFunction = () => [{ title: 'C’est le même besoin — Co-construire' }]

export default function SameNeedRoute() {
  const { edition, need, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const list = `/consultations/${edition.slug}/contributions`
  const address = `${list}/${need.id}`
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: need.title, to: address }, { label: 'C’est le même besoin' })} />
      <h1>{need.title}</h1>
      <SameNeedPage {...shown} {...answer} need={need} address={address} form={`${list}/nouvelle/${KIND_WORDS.need.form}`} />
    </>
  )
}
