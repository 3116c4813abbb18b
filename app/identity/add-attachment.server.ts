import { and, eq, isNull } from 'drizzle-orm'
import { attachment } from '~db/schema/identity'
import { territory } from '~db/schema/territories'
import { placedName } from '~/territories/placed-name'
import type { Work } from '~/work.server'
import { holdPerson } from './hold-person.server'
import { keepActing } from './keep-acting.server'
import { listMyAttachments } from './list-my-attachments.server'
import { whyCannotAdd } from './policy'
import type { AddRefusal } from './sign-in'

/**
 * Says that a person speaks for one more territory, declared as the first was. They go on acting for the one they did:
 * to act for the new one is a choice of its own.
 * @returns the refusal (no such territory today, theirs already, ten already), or the name of the territory
 */
export async function addAttachment(work: Work, { personId, territoryId }: { personId: string; territoryId: number }): Promise<AddRefusal | { territory: string }> {
  // The person is held: two additions sent together would pass the limit.
  await holdPerson(work.tx, { personId })
  const mine = await listMyAttachments(work.tx, personId)
  const [chosen] = await work.tx.select({ name: territory.name, kind: territory.kind, departement: territory.departement }).from(territory).where(and(eq(territory.id, territoryId), isNull(territory.closedAt)))
  const refusal = whyCannotAdd(mine, chosen ? { ...chosen, territoryId } : null)
  if (refusal || !chosen) return refusal ?? { refused: 'unknown-territory' }
  await keepActing(work, personId)
  await work.tx.insert(attachment).values({ personId, territoryId })
  return { territory: placedName(chosen) }
}
