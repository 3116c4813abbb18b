import { and, eq, isNull, sql } from 'drizzle-orm'
import { structure } from '~db/schema/identity/structures'
import { territory } from '~db/schema/territories'
import { writeJournal } from '~/journal/write-journal.server'
import { writeToPerson } from '../write-to-person.server'
import { listBySiren } from '~/territories/list-by-siren.server'
import { PLACED_NAME } from '~/territories/place.server'
import { placedName } from '~/territories/placed-name'
import type { Work } from '~/work.server'
import { addAttachment } from '../add-attachment.server'
import { findActor } from '../find-actor.server'
import { type HeldStructure, holdStructure, journaledStructure } from './hold-structure.server'
import { acceptedLetter } from './letters'
import { whyCannotDecide } from './policy'
import type { Accepted, DecideRefusal } from './structure'

/**
 * A moderator accepts a structure: it becomes a territory, under the name and kind they make public, or is found to be one
 * of the list. Those who asked speak for it from then on, declared as anyone would be, and are told by a letter; whoever
 * speaks for ten already is told to leave one first.
 * @returns the refusal (not by a moderator, decided already, by one who asked, its SIREN now in the list, the one chosen no
 *   longer), or the name of the territory
 */
export async function acceptStructure(work: Work, { actorId, structureId, as }: { actorId: string; structureId: number; as: Accepted }): Promise<DecideRefusal | { territory: string }> {
  const held = await holdStructure(work.tx, structureId)
  const actor = await findActor(work.tx, actorId)
  const refusal = whyCannotDecide(actor, held, held?.askers.map(({ personId }) => personId) ?? [])
  if (refusal || !held) return refusal ?? { refused: 'decided-already' }
  const made = 'territoryId' in as ? await findLiving(work, as.territoryId) : await makeTerritory(work, held, as)
  if ('refused' in made) return made
  await work.tx.update(structure).set({ decidedAt: await work.at(), territoryId: made.id }).where(eq(structure.id, structureId))
  await writeJournal(work, { ...journaledStructure(held, actorId, made.name), act: 'structure-accept' })
  for (const asker of held.askers) {
    const added = await addAttachment(work, { personId: asker.personId, territoryId: made.id })
    const isTheirs = !('refused' in added) || added.refused === 'attached-already'
    if (asker.email) await writeToPerson(work.tx, acceptedLetter(asker.email, { asked: held.name, siren: held.siren, territory: made.name, isTheirs, page: `${work.publicUrl}/compte/collectivites` }))
  }
  return { territory: made.name }
}

type Made = { id: number; name: string }

/** The site may not write the reference: a function of the database adds what waits here, and nothing else (migration 0044). */
async function makeTerritory({ tx }: Work, { id, siren }: HeldStructure, { name, kind }: { name: string; kind: string }): Promise<DecideRefusal | Made> {
  const [known] = await listBySiren(tx, siren)
  if (known) return { refused: 'known-territory', territory: placedName(known) }
  const [made] = await tx.execute<{ id: number }>(sql`select add_structure(${id}, ${name}, ${kind}) as id`)
  if (!made) throw new Error('the structure was not added')
  return { id: made.id, name }
}

async function findLiving({ tx }: Work, territoryId: number): Promise<DecideRefusal | Made> {
  const [living] = await tx.select({ id: territory.id, name: sql<string>`${PLACED_NAME}` }).from(territory).where(and(eq(territory.id, territoryId), isNull(territory.closedAt)))
  return living ?? { refused: 'unknown-territory' }
}
