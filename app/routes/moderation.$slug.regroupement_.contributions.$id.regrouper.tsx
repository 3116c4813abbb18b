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
import { regroup } from '~/proposals/regroup.server'
import { doneWords } from '~/proposals/verdict-words'
import { redirectTelling } from '~/ui/flash.server'

/** Puts this contribution behind a proposal, then shows what became of it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, id] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, chooseProposalShape)
  if (!form.ok) return data<DecisionOutcome>({ errors: form.errors }, { status: 422 })
  const outcome = await context.perform((work) => regroup(work, { slug, contributionIds: [id], proposalId: form.value.proposalId, moderator }))
  if ('refused' in outcome) return data<DecisionOutcome>({ refused: verdictSentence(outcome) }, { status: verdictStatus(outcome) })
  return redirectTelling(context, `${bench(slug)}/contributions/${id}`, { words: doneWords({ act: 'regroup', contributions: 1, ...outcome }) })
}

export default function RegroupOneRefused() {
  return <DecideContribution page={useOutletContext<DecisionPage>()} outcome={useActionData<typeof action>()} />
}
