import type { ActionFunctionArgs } from '@remix-run/node'
import { joinSentFiles } from '~/contributions/join-sent-files.server'
import { listOwnFiles } from '~/files/list-files.server'
import { withSentForm } from '~/files/receive-form.server'
import { SIGNED_OUT } from '~/files/uploaded'
import { readId } from '~/http/read-id.server'

/** Joins to a published contribution the files that its form sends by itself: they are public at once. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const id = readId(params.id)
  const viewer = await context.viewer()
  if (!viewer) return Response.json(SIGNED_OUT, { status: 401 })
  return withSentForm(context, request, async (form) => {
    const sentences = await joinSentFiles(context, { slug: params.slug ?? '', id, viewer }, form)
    return Response.json({ sentences, files: await listOwnFiles(context.db, id) }, { status: sentences.length > 0 ? 422 : 200 })
  })
}
