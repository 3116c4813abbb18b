import { and, eq } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { checkpointSubscription } from '~db/schema/checkpoints'
import { storedToken } from './subscription-tokens.server'

/** The address that a token was written to, for who followed its link; null once it is erased. */
export async function findSubscription(db: Reader, editionId: number, token: string): Promise<{ email: string; isConfirmed: boolean } | null> {
  const [row] = await db.select({ email: checkpointSubscription.email, confirmedAt: checkpointSubscription.confirmedAt }).from(checkpointSubscription)
    .where(and(eq(checkpointSubscription.editionId, editionId), eq(checkpointSubscription.tokenHash, storedToken(token))))
  return row ? { email: row.email, isConfirmed: row.confirmedAt !== null } : null
}
