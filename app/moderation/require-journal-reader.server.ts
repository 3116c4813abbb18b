import type { Context } from '~/context'
import { forbidden } from '~/http/problems.server'
import { requireViewer } from '~/identity/require-viewer.server'

/** Someone who may read the journal: those who have power over an edition, and those who give it. */
export async function requireJournalReader(context: Context, request: Request): Promise<void> {
  const { roles } = await requireViewer(context, request)
  if (roles.includes('moderator') || roles.includes('administrator')) return
  throw forbidden('Le journal se lit avec le rôle de modération ou d’administration. Si vous devriez l’avoir, demandez-le à un administrateur.')
}
