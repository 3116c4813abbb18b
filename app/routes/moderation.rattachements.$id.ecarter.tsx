import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { dropProof } from '~/proofs/drop-proof.server'
import type { JudgingOutcome, JudgingPage } from '~/proofs/judging'
import { Judging } from '~/proofs/judging-page'
import { judgeSentence } from '~/proofs/refusals'
import { redirectTelling } from '~/ui/flash.server'
import { withA } from '~/ui/french'

/** Drops what is proposed of this attachment. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'moderator')
  const attachmentId = readId(params.id)
  const outcome = await context.perform((work) => dropProof(work, { actorId, attachmentId }))
  if ('refused' in outcome) return data<JudgingOutcome>({ act: 'ecarter', attachmentId, reason: '', sentence: judgeSentence(outcome) }, { status: 409 })
  return redirectTelling(context, `/moderation/rattachements${new URL(request.url).search}`, { words: `La proposition est écartée\u00a0: le rattachement ${withA(outcome.territory)} reste déclaré.` })
}

export default function DropRefused() {
  return <Judging page={useOutletContext<JudgingPage>()} outcome={useActionData<typeof action>()} />
}
