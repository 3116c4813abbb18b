import { and, eq, isNull } from 'drizzle-orm'
import { attachment } from '~db/schema/identity'
import type { Work } from '~/work.server'

/**
 * Ends what links a person to one of their territories, proven or declared, with the reason. What the team ends (`byTeam`)
 * is no longer proven by the word of the person. For the verb that draws what follows from it.
 */
export async function revokeAttachment({ tx, at }: Work, { personId, territoryId, reason, byTeam }: { personId: string; territoryId: number; reason: string; byTeam: boolean }): Promise<void> {
  await tx.update(attachment).set({ revokedAt: await at(), revokedReason: reason, endedByTeam: byTeam })
    .where(and(eq(attachment.personId, personId), eq(attachment.territoryId, territoryId), isNull(attachment.revokedAt)))
}
