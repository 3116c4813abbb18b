import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { attachment } from '~db/schema/identity'

/** Ends what links a person to one of their territories, proven or declared, with the reason. For the verb that draws what follows from it. */
export async function revokeAttachment(tx: Tx, personId: string, at: Date, reason: string, territoryId: number): Promise<void> {
  await tx.update(attachment).set({ revokedAt: at, revokedReason: reason })
    .where(and(eq(attachment.personId, personId), eq(attachment.territoryId, territoryId), isNull(attachment.revokedAt)))
}
