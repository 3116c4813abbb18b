import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { benchAgain } from '~/proposals/bench-address'
import type { Board } from '~/proposals/board.server'
import { regroupShape, tickedIn } from '~/proposals/forms'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { regroup } from '~/proposals/regroup.server'
import { doneWords } from '~/proposals/verdict-words'
import { Workbench } from '~/proposals/workbench'
import { redirectTelling } from '~/ui/flash.server'

/** Puts the ticked contributions behind a proposal, then comes back to the workbench with its filters. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, regroupShape)
  if (!form.ok) return data({ errors: form.errors, ticked: tickedIn(form.typed) }, { status: 422 })
  const { proposalId, contributionIds } = form.value
  const outcome = await context.perform((work) => regroup(work, { slug, contributionIds, proposalId, moderator }))
  if ('refused' in outcome) return data({ refused: verdictSentence(outcome), ticked: contributionIds }, { status: verdictStatus(outcome) })
  const words = doneWords({ act: 'regroup', contributions: contributionIds.length, ...outcome })
  return redirectTelling(context, benchAgain(slug, new URL(request.url).searchParams), { words, mark: proposalId })
}

export default function RegroupRefused() {
  return <Workbench board={useOutletContext<Board>()} outcome={useActionData<typeof action>()} />
}
