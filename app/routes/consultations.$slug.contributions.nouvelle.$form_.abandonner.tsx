import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { discardDraft } from '~/contributions/discard-draft.server'
import { readKind } from '~/contributions/read-kind.server'
import { requireViewer } from '~/identity/require-viewer.server'

/** Throws a draft away, then shows the doors again. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const kind = readKind(params.form)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  await context.perform((work) => discardDraft(work, { slug, kind, viewer }))
  return redirect(`/consultations/${slug}/contributions/nouvelle`, 303)
}
