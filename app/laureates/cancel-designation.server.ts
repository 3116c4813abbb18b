import { eq } from 'drizzle-orm'
import { designation } from '~db/schema/laureates'
import { findActor } from '~/identity/find-actor.server'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import type { DesignationRefusal } from './designation'
import { holdDesignation } from './hold-designation.server'
import { whyCannotCancel } from './policy'

/** Drops a list that is not published: dated and kept, with its reason in the journal; another may then be begun. */
export async function cancelDesignation(work: Work, slug: string, personId: string, reason: string): Promise<{ cancelledAt: Date } | DesignationRefusal> {
  const { edition, live } = await holdDesignation(work, slug)
  const actor = await findActor(work.tx, personId)
  const refusal = whyCannotCancel(actor, live, reason)
  if (refusal || !live) return refusal ?? { refused: 'nothing-prepared' }

  await work.tx.update(designation).set({ cancelledAt: edition.at }).where(eq(designation.id, live.id))
  await writeJournal(work, { actorId: personId, editionId: edition.id, act: 'cancel-laureates', object: `designation:${live.id}`, reason: reason.trim() })
  return { cancelledAt: edition.at }
}
