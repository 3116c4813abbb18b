import { and, eq } from 'drizzle-orm'
import { laureate } from '~db/schema/laureates'
import { findActor } from '~/identity/find-actor.server'
import type { Work } from '~/work.server'
import type { DesignationRefusal } from './designation'
import { holdDesignation } from './hold-designation.server'
import { whyCannotRemove } from './policy'

/** Removes a line from the list this person prepares; one already gone is no fault. */
export async function removeLaureate(work: Work, slug: string, personId: string, id: number): Promise<{ removed: number } | DesignationRefusal> {
  const { edition, live } = await holdDesignation(work, slug)
  const actor = await findActor(work.tx, personId)
  const refusal = whyCannotRemove(actor, edition, live)
  if (refusal || !live) return refusal ?? { refused: 'nothing-prepared' }

  await work.tx.delete(laureate).where(and(eq(laureate.id, id), eq(laureate.designationId, live.id)))
  return { removed: id }
}
