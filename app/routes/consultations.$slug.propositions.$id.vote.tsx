import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { safeReturn } from '~/identity/safe-return'
import { Notice } from '~/ui/notice'
import { voteForm } from '~/votes/forms'
import { voteSentence, voteStatus } from '~/votes/refusals'

/** Supports a proposal or withdraws, for a browser without scripts: it comes back to its place. With them, the page asks the API. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug = '', id = '' } = params
  const voter = await requireViewer(context, request)
  const form = await readForm(request, voteForm)
  if (!form.ok) return data({ refused: form.sentence }, { status: 422 })
  if (!/^[1-9]\d{0,14}$/.test(id)) throw notFound('Cette proposition n’existe pas.')
  const wish = { slug, proposalId: Number(id), personId: voter.personId, support: form.value.support === 'yes', shownFor: form.value.territoire || undefined }
  const outcome = await context.ballotBox.cast(wish)
  if (!outcome) throw notFound('Cette proposition n’existe pas dans cette consultation.')
  if ('refused' in outcome) return data({ refused: voteSentence(outcome) }, { status: voteStatus(outcome) })
  return redirect(safeReturn(form.value.retour, `/consultations/${slug}/propositions/${id}#vote`), 303)
}

/** Within the proposal's page, beside its button: why the wish was refused. */
export default function RefusedVote() {
  const answer = useActionData<typeof action>()
  return answer ? <Notice kind="error">{answer.refused}</Notice> : null
}
