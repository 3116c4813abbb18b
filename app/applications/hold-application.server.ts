import { sql } from 'drizzle-orm'
import { notFound } from '~/http/problems.server'
import { findViewer } from '~/identity/find-viewer.server'
import type { Viewer } from '~/identity/viewer'
import type { Tx } from '~db/client.server'

/**
 * Keeps a file from every other act until the commit: without it, a colleague could change the text while it is being
 * submitted, and two moderators could decide it both ways. Whose file it is, the caller asks next.
 */
export async function holdApplication(tx: Tx, id: number): Promise<void> {
  await tx.execute(sql`select from application where id = ${id} for no key update`)
}

/** Who acts, as known inside the act's own transaction: a role or a proof taken back a moment ago no longer serves. @throws 404 */
export async function findActor(tx: Tx, personId: string): Promise<Viewer> {
  const actor = await findViewer(tx, personId)
  if (!actor) throw notFound('Ce compte n’existe plus.')
  return actor
}

export const noSuchFile = () => notFound('Ce dossier n’existe pas, ou n’est pas celui de votre territoire.')
