import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { DecideContribution, type DecisionOutcome } from '~/proposals/decide-contribution'
import type { DecisionPage } from '~/proposals/decision.server'
import { chooseProposalShape } from '~/proposals/forms'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { takeFromProposal } from '~/proposals/take-from-proposal.server'
import { doneWords } from '~/proposals/verdict-words'
import { redirectTelling } from '~/ui/flash.server'

/** Takes this contribution out of a proposal; behind no other, it waits again. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, contributionId] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, chooseProposalShape)
  if (!form.ok) return data<DecisionOutcome>({ errors: form.errors }, { status: 422 })
  const outcome = await context.perform((work) => takeFromProposal(work, { slug, contributionId, ...form.value, moderator }))
  if ('refused' in outcome) return data<DecisionOutcome>({ refused: verdictSentence(outcome) }, { status: verdictStatus(outcome) })
  return redirectTelling(context, `${bench(slug)}/contributions/${contributionId}`, { words: doneWords({ act: 'take', ...outcome }) })
}

export default function TakeRefused() {
  return <DecideContribution page={useOutletContext<DecisionPage>()} outcome={useActionData<typeof action>()} />
}
