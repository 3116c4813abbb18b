import { eq } from 'drizzle-orm'
import { designation } from '~db/schema/laureates'
import { findActor } from '~/identity/find-actor.server'
import { writeJournal } from '~/journal/write-journal.server'
import { formatEuros } from '~/ui/french'
import type { Work } from '~/work.server'
import type { DesignationRefusal } from './designation'
import { holdDesignation } from './hold-designation.server'
import { whyCannotSend, whyCannotTakeBack } from './policy'

/** Hands the list over for confirmation: from then on its lines do not change. */
export async function sendDesignation(work: Work, slug: string, personId: string): Promise<{ sentAt: Date } | DesignationRefusal> {
  const { edition, live } = await holdDesignation(work, slug)
  const actor = await findActor(work.tx, personId)
  const refusal = whyCannotSend(actor, edition, live)
  if (refusal || !live) return refusal ?? { refused: 'nothing-prepared' }

  await work.tx.update(designation).set({ sentAt: edition.at }).where(eq(designation.id, live.id))
  await writeJournal(work, {
    actorId: personId, editionId: edition.id, act: 'send-laureates', object: `designation:${live.id}`,
    details: { laureates: live.lines, total: formatEuros(live.totalCents) },
  })
  return { sentAt: edition.at }
}

/** Gives a list that waits for its confirmation back to who prepares it. */
export async function takeBackDesignation(work: Work, slug: string, personId: string): Promise<{ designation: number } | DesignationRefusal> {
  const { edition, live } = await holdDesignation(work, slug)
  const actor = await findActor(work.tx, personId)
  const refusal = whyCannotTakeBack(actor, edition, live)
  if (refusal || !live) return refusal ?? { refused: 'nothing-prepared' }

  await work.tx.update(designation).set({ sentAt: null }).where(eq(designation.id, live.id))
  await writeJournal(work, { actorId: personId, editionId: edition.id, act: 'take-back-laureates', object: `designation:${live.id}` })
  return { designation: live.id }
}
