import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contributionTrail } from '~/contributions/edition-trail'
import { findContribution } from '~/contributions/find-contribution.server'
import { Became } from '~/contributions/became'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { contestSentence, contestShape, whyCannotContest } from '~/proposals/contests/contest'
import { contestVerdict } from '~/proposals/contests/contest-verdict.server'
import { findContest } from '~/proposals/contests/find-contest.server'
import { ActionButton } from '~/ui/action-button'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'
import { KeptText } from '~/ui/kept-text'
import { Notice } from '~/ui/notice'
import { TextArea } from '~/ui/text-area'

export const meta: MetaFunction = () => [{ title: 'Contester une décision — Co-construire' }]

/** The author contests, once, what was decided of their contribution. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const id = readId(params.id)
  const { mine, title, verdict } = await findContribution(context.db, edition.id, id, viewer.personId)
  if (!mine) throw notFound('Cette contribution n’existe pas, ou n’est pas la vôtre.')
  const contest = await findContest(context.db, id)
  const refusal = whyCannotContest({ decided: verdict !== null, contestedAt: contest?.contestedAt ?? null }, edition)
  return { edition: { slug: edition.slug, name: edition.name }, id, title, verdict, reason: refusal && contestSentence(refusal) }
}

type Answer = { refused: string | null; errors: FormError[]; typed: string }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const author = await requireViewer(context, request)
  const [slug, contributionId] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, contestShape)
  if (!form.ok) return data<Answer>({ refused: null, errors: form.errors, typed: form.typed['text'] ?? '' }, { status: 422 })
  const outcome = await context.perform((work) => contestVerdict(work, { slug, contributionId, text: form.value.text, author }))
  if ('refused' in outcome) return data<Answer>({ refused: contestSentence(outcome), errors: [], typed: form.value.text }, { status: 409 })
  return redirectTelling(context, `/consultations/${slug}/contributions/${contributionId}`, { words: 'Votre contestation est enregistrée. L’équipe de la consultation y répondra ici, et vous écrira.' })
}

export default function ContestRoute() {
  const { edition, id, title, verdict, reason } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/consultations/${edition.slug}/contributions/${id}`
  const back = <a href={address}>Revenir à votre contribution</a>
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: title, to: address }, { label: 'Contester' })} />
      <h1>Contester la décision sur «&nbsp;{title}&nbsp;»</h1>
      <ErrorSummary errors={answer?.errors ?? []} />
      {answer?.refused ? <Notice kind="error" title="Rien n’a été enregistré">{answer.refused}</Notice> : null}
      <Became slug={edition.slug} verdict={verdict} />
      {reason ? (
        <>
          {answer?.refused ? null : <Notice kind="warning">{reason}</Notice>}
          <KeptText text={answer?.typed} />
          <p>{back}</p>
        </>
      ) : (
        <form method="post" noValidate>
          <p>Une décision se conteste une fois, jusqu’à l’ouverture du vote. Votre texte et la réponse seront publics, sans votre nom.</p>
          <TextArea name="text" label="Pourquoi contestez-vous&nbsp;?" required longest={2000} rows={6} defaultValue={answer?.typed ?? ''} error={answer?.errors[0]?.message} />
          <div className="cc-deposit__end">
            <ActionButton>Contester</ActionButton>
            {back}
          </div>
        </form>
      )}
    </>
  )
}
