import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { afterAct, bench } from '~/proposals/bench-address'
import type { Board } from '~/proposals/board.server'
import { regroupShape, tickedIn } from '~/proposals/forms'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { regroup } from '~/proposals/regroup.server'
import { Workbench } from '~/proposals/workbench'

/** Puts the ticked contributions behind a proposal, then comes back to the workbench with its filters. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, regroupShape)
  if (!form.ok) return data({ errors: form.errors, ticked: tickedIn(form.typed) }, { status: 422 })
  const { proposalId, contributionIds } = form.value
  const outcome = await context.perform((work) => regroup(work, { slug, contributionIds, proposalId, moderator }))
  if ('refused' in outcome) return data({ refused: verdictSentence(outcome), ticked: contributionIds }, { status: verdictStatus(outcome) })
  const done = { act: 'regroup', contributions: contributionIds.length, proposal: proposalId } as const
  return redirect(afterAct(bench(slug), done, new URL(request.url).searchParams), 303)
}

export default function RegroupRefused() {
  return <Workbench board={useOutletContext<Board>()} outcome={useActionData<typeof action>()} />
}
