import { and, eq, isNull } from 'drizzle-orm'
import { attachment } from '~db/schema/identity'
import { territory } from '~db/schema/territories'
import type { Work } from '~/work.server'
import { findViewer } from './find-viewer.server'
import { holdPerson } from './hold-person.server'
import { listMyAttachments } from './list-my-attachments.server'
import { whyCannotAdd } from './policy'
import type { AddRefusal } from './sign-in'

/**
 * Says that a person speaks for one more territory, declared as the first was. They go on acting for the one they did:
 * to act for the new one is a choice of its own.
 */
export async function addAttachment(work: Work, { personId, territoryId }: { personId: string; territoryId: number }): Promise<AddRefusal | { territory: string }> {
  // The person is held: two additions sent together would pass the limit.
  await holdPerson(work.tx, { personId })
  const [present, mine] = [(await findViewer(work.tx, personId))?.attachment, await listMyAttachments(work.tx, personId)]
  const [chosen] = await work.tx.select({ name: territory.name }).from(territory).where(and(eq(territory.id, territoryId), isNull(territory.closedAt)))
  const refusal = whyCannotAdd(mine, chosen ? { ...chosen, territoryId } : null)
  if (refusal || !chosen) return refusal ?? { refused: 'unknown-territory' }
  // Without a choice the proven one would be acted for: a proof of the new one must not move the acts by itself.
  if (present) await work.tx.update(attachment).set({ chosenAt: await work.at() }).where(and(eq(attachment.personId, personId), eq(attachment.territoryId, present.territoryId), isNull(attachment.revokedAt), isNull(attachment.chosenAt)))
  await work.tx.insert(attachment).values({ personId, territoryId })
  return { territory: chosen.name }
}
