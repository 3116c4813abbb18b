import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { DecideContribution, type DecisionOutcome } from '~/proposals/decide-contribution'
import type { DecisionPage } from '~/proposals/decision.server'
import { errorsIn, rejectShape } from '~/proposals/forms'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { doneWords } from '~/proposals/verdict-words'
import { redirectTelling } from '~/ui/flash.server'

/** Rejects this contribution, with its reason. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, contributionId] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, rejectShape)
  if (!form.ok) return data<DecisionOutcome>({ form: 'reject', errors: errorsIn(form.errors, 'motif-rejet'), typed: form.typed }, { status: 422 })
  const outcome = await context.perform((work) => rejectContribution(work, { slug, contributionId, ...form.value, moderator }))
  if ('refused' in outcome) return data<DecisionOutcome>({ form: 'reject', refused: verdictSentence(outcome), typed: form.value }, { status: verdictStatus(outcome) })
  return redirectTelling(context, `${bench(slug)}/contributions/${contributionId}`, { words: doneWords({ act: 'reject', ...outcome }) })
}

export default function RejectRefused() {
  return <DecideContribution page={useOutletContext<DecisionPage>()} outcome={useActionData<typeof action>()} />
}
