import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { notFound } from '~/http/problems.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { answerContest } from '~/proposals/contests/answer-contest.server'
import { AnswerPage } from '~/proposals/contests/answer-page'
import { answerShape } from '~/proposals/contests/contest'
import { readDecision } from '~/proposals/decision.server'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { WHEN_TOLD } from '~/proposals/telling/when'
import { redirectTelling } from '~/ui/flash.server'

export const meta: MetaFunction = () => [{ title: 'Répondre à une contestation — Co-construire' }]

/** One contest to answer: the decision is confirmed, or taken back. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const page = await readDecision(context.db, params.slug ?? '', readId(params.id), new URL(request.url).searchParams.get('motif'))
  const { contest, ...shown } = page
  if (!contest) throw notFound('Cette décision n’est pas contestée.')
  return { ...shown, contest }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, contributionId] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, answerShape)
  if (!form.ok) return data({ errors: form.errors, refused: null, typed: form.typed }, { status: 422 })
  const outcome = await context.perform((work) => answerContest(work, { slug, contributionId, ...form.value, moderator }))
  if ('refused' in outcome) return data({ errors: [], refused: verdictSentence(outcome), typed: { ...form.value } as Record<string, string> }, { status: verdictStatus(outcome) })
  return outcome.outcome === 'reopened'
    ? redirectTelling(context, `${bench(slug)}/contributions/${contributionId}`, { words: `La décision est reprise\u00a0: la contribution attend la suivante. ${WHEN_TOLD}` })
    : redirectTelling(context, `${bench(slug)}/contestations`, { words: `La décision est confirmée. ${WHEN_TOLD}` })
}

export default function Answering() {
  return <AnswerPage page={useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
}
