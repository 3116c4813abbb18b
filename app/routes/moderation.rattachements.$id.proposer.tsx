import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { reasonForm } from '~/proofs/forms'
import type { JudgingOutcome, JudgingPage } from '~/proofs/judging'
import { Judging } from '~/proofs/judging-page'
import { proposeProof } from '~/proofs/propose-proof.server'
import { judgeSentence } from '~/proofs/refusals'
import { redirectTelling } from '~/ui/flash.server'

/** Proposes that this attachment is proven, with what was checked. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'moderator')
  const attachmentId = readId(params.id)
  const form = await readForm(request, reasonForm)
  const reason = form.ok ? form.value.reason : (form.typed.reason ?? '')
  if (!form.ok) return data<JudgingOutcome>({ act: 'proposer', attachmentId, reason, sentence: form.sentence }, { status: 422 })
  const outcome = await context.perform((work) => proposeProof(work, { actorId, attachmentId, reason }))
  if ('refused' in outcome) return data<JudgingOutcome>({ act: 'proposer', attachmentId, reason, sentence: judgeSentence(outcome) }, { status: outcome.refused === 'reason-too-short' ? 422 : 409 })
  return redirectTelling(context, `/moderation/rattachements${new URL(request.url).search}`, { words: `La preuve du rattachement à ${outcome.territory} est proposée. Une autre personne de la modération doit la confirmer.` })
}

export default function ProposeRefused() {
  return <Judging page={useOutletContext<JudgingPage>()} outcome={useActionData<typeof action>()} />
}
