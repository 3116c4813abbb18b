import { checkpoint } from '~db/schema/ledger'
import type { Tx } from '~db/client.server'

/**
 * Publishes the head of an edition's ledger at `size` lines, for good: neither this site nor anyone with its database
 * role can take it back. Publishing it again changes nothing. Gives whether it is this call that published it.
 */
export async function publishHead(tx: Tx, editionId: number, size: number, publishedAt: Date): Promise<boolean> {
  const written = await tx.insert(checkpoint).values({ editionId, size, publishedAt }).onConflictDoNothing().returning({ size: checkpoint.size })
  return written.length > 0
}
