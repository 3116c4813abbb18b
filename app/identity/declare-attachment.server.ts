import { and, eq, isNull } from 'drizzle-orm'
import { attachment } from '~db/schema/identity'
import { territory } from '~db/schema/territories'
import { placedName } from '~/territories/placed-name'
import type { Work } from '~/work.server'
import { findViewer } from './find-viewer.server'
import { holdPerson } from './hold-person.server'
import { listMyAttachments } from './list-my-attachments.server'
import { whyCannotDeclare } from './policy'
import type { AttachmentRefusal } from './sign-in'

/**
 * Says for which territory a person speaks; the one they acted for before, only declared, ends. What is only declared
 * proves nothing: such a person contributes, but their vote is not counted.
 * @returns the refusal (the one they act for is proven, no such territory today, another of theirs already), or the name of
 *   the territory
 */
export async function declareAttachment(
  work: Work,
  { personId, territoryId }: { personId: string; territoryId: number },
): Promise<AttachmentRefusal | { territory: string }> {
  // The person is held: two declarations sent together would leave two territories.
  await holdPerson(work.tx, { personId })
  const present = (await findViewer(work.tx, personId))?.attachment ?? null
  const refusal = whyCannotDeclare(present)
  if (refusal) return refusal
  const [chosen] = await work.tx.select({ name: territory.name, kind: territory.kind, departement: territory.departement }).from(territory).where(and(eq(territory.id, territoryId), isNull(territory.closedAt)))
  if (!chosen) return { refused: 'unknown-territory' }
  if (present?.territoryId === territoryId) return { territory: placedName(chosen) }
  const mine = await listMyAttachments(work.tx, personId)
  if (mine.some((one) => one.territoryId === territoryId)) return { refused: 'attached-already', territory: placedName(chosen) }
  if (present) await work.tx.update(attachment).set({ revokedAt: await work.at(), revokedReason: 'Remplacé par une autre déclaration de la personne.' })
    .where(and(eq(attachment.personId, personId), eq(attachment.territoryId, present.territoryId), isNull(attachment.revokedAt)))
  await work.tx.insert(attachment).values({ personId, territoryId, chosenAt: mine.length > 1 ? await work.at() : null })
  return { territory: placedName(chosen) }
}
