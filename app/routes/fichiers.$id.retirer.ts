import type { ActionFunctionArgs } from '@remix-run/node'
import { findOwnFile } from '~/contributions/find-own-file.server'
import { dropFile } from '~/contributions/join-files.server'
import { contributionSentence, statusOf } from '~/contributions/refusals'
import { SIGNED_OUT } from '~/files/uploaded'
import { listOwnFiles } from '~/files/list-files.server'

/** Takes a file off the contribution of whoever asks, for the script of its form; without scripts, the form does it itself. */
export async function action({ context, params }: ActionFunctionArgs) {
  const viewer = await context.viewer()
  if (!viewer) return Response.json(SIGNED_OUT, { status: 401 })
  const { slug, contributionId, fileId } = await findOwnFile(context.db, params.id, viewer)
  const dropped = await context.perform((work) => dropFile(work, { slug, id: contributionId, viewer, fileId }))
  if ('refused' in dropped) return Response.json({ sentences: [contributionSentence(dropped)] }, { status: statusOf(dropped) })
  return Response.json({ sentences: [], files: await listOwnFiles(context.db, contributionId) })
}
