import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { attachment } from '~db/schema/identity'

/** Ends what links a person to their territories, or to one of them, proven or declared, with the reason; gives which it was. For the verb that draws what follows from it. */
export async function revokeAttachment(tx: Tx, personId: string, at: Date, reason: string, territoryId?: number): Promise<{ id: number } | null> {
  const [ended] = await tx.update(attachment).set({ revokedAt: at, revokedReason: reason }).where(and(eq(attachment.personId, personId), isNull(attachment.revokedAt), territoryId === undefined ? undefined : eq(attachment.territoryId, territoryId)))
    .returning({ id: attachment.id })
  return ended ?? null
}
