import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { reasonForm } from '~/proofs/forms'
import type { JudgingOutcome, JudgingPage } from '~/proofs/judging'
import { Judging } from '~/proofs/judging-page'
import { endAttachment } from '~/votes/end-attachment.server'
import { endSentence } from '~/votes/refusals'
import { redirectTelling } from '~/ui/flash.server'

/** Ends this attachment, proven or not, with a reason that the person reads. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'moderator')
  const attachmentId = readId(params.id)
  const form = await readForm(request, reasonForm)
  const reason = form.ok ? form.value.reason : (form.typed.reason ?? '')
  if (!form.ok) return data<JudgingOutcome>({ act: 'retirer', attachmentId, reason, sentence: form.sentence }, { status: 422 })
  const outcome = await context.perform((work) => endAttachment(work, { actorId, attachmentId, reason }))
  if ('refused' in outcome) return data<JudgingOutcome>({ act: 'retirer', attachmentId, reason, sentence: endSentence(outcome) }, { status: outcome.refused.startsWith('reason-') ? 422 : 409 })
  return redirectTelling(context, `/moderation/rattachements${new URL(request.url).search}`, { words: `Le rattachement à ${outcome.territory} est retiré. La personne est prévenue par une lettre.` })
}

export default function EndRefused() {
  return <Judging page={useOutletContext<JudgingPage>()} outcome={useActionData<typeof action>()} />
}
