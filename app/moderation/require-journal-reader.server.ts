import type { Context } from '~/context'
import { forbidden } from '~/http/problems.server'
import { requireViewer, wakeRole } from '~/identity/require-viewer.server'
import type { Viewer } from '~/identity/viewer'

/** Someone who may read the journal: those who have power over an edition, and those who give it. */
export async function requireJournalReader(context: Context, request: Request): Promise<Viewer> {
  const viewer = await requireViewer(context, request)
  wakeRole(viewer, request, ['moderator', 'administrator'])
  if (viewer.roles.includes('moderator') || viewer.roles.includes('administrator')) return viewer
  throw forbidden('Le journal se lit avec le rôle de modération ou d’administration. Si vous devriez l’avoir, demandez-le à un administrateur.')
}
