import { and, eq, isNull } from 'drizzle-orm'
import { attachment } from '~db/schema/identity'
import type { Work } from '~/work.server'
import { findViewer } from './find-viewer.server'

/**
 * Makes a choice of the territory a person acts for, when nobody chose: without one the proven would be acted for, and a
 * proof of another must not move the acts by itself. For the verbs that hold the person.
 */
export async function keepActing({ tx, at }: Work, personId: string): Promise<void> {
  const present = (await findViewer(tx, personId))?.attachment
  if (present) await tx.update(attachment).set({ chosenAt: await at() }).where(and(eq(attachment.personId, personId), eq(attachment.territoryId, present.territoryId), isNull(attachment.revokedAt), isNull(attachment.chosenAt)))
}
