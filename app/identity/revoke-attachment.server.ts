import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { attachment } from '~db/schema/identity'

/** Ends what links a person to their territory, proven or declared, with the reason; gives which it was. For the verb that draws what follows from it. */
export async function revokeAttachment(tx: Tx, personId: string, at: Date, reason: string): Promise<{ id: number } | null> {
  const [ended] = await tx.update(attachment).set({ revokedAt: at, revokedReason: reason }).where(and(eq(attachment.personId, personId), isNull(attachment.revokedAt)))
    .returning({ id: attachment.id })
  return ended ?? null
}
