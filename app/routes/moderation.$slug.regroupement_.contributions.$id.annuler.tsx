import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { DecideContribution, type DecisionOutcome } from '~/proposals/decide-contribution'
import type { DecisionPage } from '~/proposals/decision.server'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import { doneWords } from '~/proposals/verdict-words'
import { redirectTelling } from '~/ui/flash.server'

/** Puts this contribution back among those that wait. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, contributionId] = [params.slug ?? '', readId(params.id)]
  const outcome = await context.perform((work) => undoVerdict(work, { slug, contributionId, moderator }))
  if ('refused' in outcome) return data<DecisionOutcome>({ refused: verdictSentence(outcome) }, { status: verdictStatus(outcome) })
  return redirectTelling(context, `${bench(slug)}/contributions/${contributionId}`, { words: doneWords({ act: 'undo' }) })
}

export default function UndoRefused() {
  return <DecideContribution page={useOutletContext<DecisionPage>()} outcome={useActionData<typeof action>()} />
}
