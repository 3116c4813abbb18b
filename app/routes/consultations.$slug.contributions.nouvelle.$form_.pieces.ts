import type { ActionFunctionArgs } from '@remix-run/node'
import { beginDraft } from '~/contributions/begin-draft.server'
import { joinSentFiles } from '~/contributions/join-sent-files.server'
import { readKind } from '~/contributions/read-kind.server'
import { contributionSentence, statusOf } from '~/contributions/refusals'
import { listOwnFiles } from '~/files/list-files.server'
import { withSentForm } from '~/files/receive-form.server'
import { SIGNED_OUT } from '~/files/uploaded'

/** Joins to a draft the files that its form sends by itself, beginning the draft if need be. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const kind = readKind(params.form)
  const viewer = await context.viewer()
  if (!viewer) return Response.json(SIGNED_OUT, { status: 401 })
  const slug = params.slug ?? ''
  return withSentForm(context, request, async (form) => {
    const draft = await context.perform((work) => beginDraft(work, { slug, kind, viewer }))
    if ('refused' in draft) return Response.json({ sentences: [contributionSentence(draft)] }, { status: statusOf(draft) })
    const sentences = await joinSentFiles(context, { slug, id: draft.id, viewer }, form)
    return Response.json({ sentences, files: await listOwnFiles(context.db, draft.id), seen: draft.savedAt }, { status: sentences.length > 0 ? 422 : 200 })
  })
}
