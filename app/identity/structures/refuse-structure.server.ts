import { eq } from 'drizzle-orm'
import { structure } from '~db/schema/identity/structures'
import { writeJournal } from '~/journal/write-journal.server'
import { writeToPerson } from '../write-to-person.server'
import type { Work } from '~/work.server'
import { findActor } from '../find-actor.server'
import { holdStructure, journaledStructure } from './hold-structure.server'
import { refusedLetter } from './letters'
import { whyCannotDecide } from './policy'
import type { DecideRefusal } from './structure'

/**
 * A moderator refuses a structure, with the reason that those who asked read, by letter and on their page. It may be asked
 * for again.
 * @returns the refusal (not by a moderator, decided already, by one who asked, a reason under ten characters), or its name
 */
export async function refuseStructure(work: Work, { actorId, structureId, reason }: { actorId: string; structureId: number; reason: string }): Promise<DecideRefusal | { refusedName: string }> {
  const held = await holdStructure(work.tx, structureId)
  const actor = await findActor(work.tx, actorId)
  const refusal = whyCannotDecide(actor, held, held?.askers.map(({ personId }) => personId) ?? [])
  if (refusal || !held) return refusal ?? { refused: 'decided-already' }
  if ([...reason.trim()].length < 10) return { refused: 'reason-too-short' }
  await work.tx.update(structure).set({ decidedAt: await work.at(), refusedReason: reason.trim() }).where(eq(structure.id, structureId))
  await writeJournal(work, { ...journaledStructure(held, actorId, held.name), act: 'structure-refuse', reason: reason.trim() })
  for (const { email } of held.askers)
    if (email) await writeToPerson(work.tx, refusedLetter(email, { asked: held.name, siren: held.siren, reason: reason.trim(), page: `${work.publicUrl}/compte/structure` }))
  return { refusedName: held.name }
}
