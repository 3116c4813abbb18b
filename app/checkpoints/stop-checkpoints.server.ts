import { and, eq } from 'drizzle-orm'
import { checkpointSubscription } from '~db/schema/checkpoints'
import { findEdition } from '~/editions/edition.server'
import type { Work } from '~/work.server'
import { storedToken } from './subscription-tokens.server'

/** Erases the address that a token was written to; nothing more is sent to it. Again, or with another token, it changes nothing. @throws 404 */
export async function stopCheckpoints(work: Work, slug: string, token: string): Promise<void> {
  const { id } = await findEdition(work.tx, slug)
  await work.tx.delete(checkpointSubscription).where(and(eq(checkpointSubscription.editionId, id), eq(checkpointSubscription.tokenHash, storedToken(token))))
}
