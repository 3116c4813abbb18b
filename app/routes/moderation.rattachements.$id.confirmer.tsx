import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { confirmProof } from '~/proofs/confirm-proof.server'
import { confirmForm } from '~/proofs/forms'
import type { JudgingOutcome, JudgingPage } from '~/proofs/judging'
import { Judging } from '~/proofs/judging-page'
import { judgeSentence } from '~/proofs/refusals'
import { redirectTelling } from '~/ui/flash.server'

/** Confirms what another moderator proposed of this attachment. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'moderator')
  const attachmentId = readId(params.id)
  const form = await readForm(request, confirmForm)
  if (!form.ok) return data<JudgingOutcome>({ act: 'confirmer', attachmentId, reason: '', sentence: form.sentence }, { status: 422 })
  const outcome = await context.perform((work) => confirmProof(work, { actorId, attachmentId, ...form.value }))
  if ('refused' in outcome) return data<JudgingOutcome>({ act: 'confirmer', attachmentId, reason: '', sentence: judgeSentence(outcome) }, { status: 409 })
  return redirectTelling(context, `/moderation/rattachements${new URL(request.url).search}`, { words: `Le rattachement à ${outcome.territory} est prouvé. Une lettre le dit à la personne.` })
}

export default function ConfirmRefused() {
  return <Judging page={useOutletContext<JudgingPage>()} outcome={useActionData<typeof action>()} />
}
