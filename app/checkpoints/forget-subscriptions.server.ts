import { eq } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { checkpointSubscription } from '~db/schema/checkpoints'

/** Erases an address from all that it asked to be sent, confirmed or not; nothing more is written to it. */
export async function forgetSubscriptions(tx: Tx, email: string): Promise<void> {
  await tx.delete(checkpointSubscription).where(eq(checkpointSubscription.email, email))
}
