import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { DecideContribution, type DecisionOutcome } from '~/proposals/decide-contribution'
import type { DecisionPage } from '~/proposals/decision.server'
import { errorsIn, redirectShape } from '~/proposals/forms'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { doneWords } from '~/proposals/verdict-words'
import { redirectTelling } from '~/ui/flash.server'

/** Sends this contribution towards another scheme, with its reason. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, contributionId] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, redirectShape)
  if (!form.ok) return data<DecisionOutcome>({ form: 'redirect', errors: errorsIn(form.errors, 'motif-reorientation'), typed: form.typed }, { status: 422 })
  const outcome = await context.perform((work) => redirectContribution(work, { slug, contributionId, ...form.value, moderator }))
  if ('refused' in outcome) return data<DecisionOutcome>({ form: 'redirect', refused: verdictSentence(outcome), typed: form.value }, { status: verdictStatus(outcome) })
  return redirectTelling(context, `${bench(slug)}/contributions/${contributionId}`, { words: doneWords({ act: 'redirect', ...outcome }) })
}

export default function RedirectRefused() {
  return <DecideContribution page={useOutletContext<DecisionPage>()} outcome={useActionData<typeof action>()} />
}
