import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { notFound } from '~/http/problems.server'

/**
 * Keeps a file from every other act until the commit: without it, a colleague could change the text while it is being
 * submitted, and two moderators could decide it both ways. Whose file it is, the caller asks next.
 */
export async function holdApplication(tx: Tx, id: number): Promise<void> {
  await tx.execute(sql`select from application where id = ${id} for no key update`)
}

export const noSuchFile = () => notFound('Ce dossier n’existe pas, ou n’est pas celui de votre territoire.')
