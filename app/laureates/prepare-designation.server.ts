import { sql } from 'drizzle-orm'
import { lockEdition } from '~/editions/hold-edition.server'
import { findActor } from '~/identity/find-actor.server'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import type { DesignationRefusal } from './designation'
import { holdDesignation } from './hold-designation.server'
import { whyCannotPrepare } from './policy'

/**
 * Begins the list of laureates of an edition, or gives the one this person has begun. The database keeps it one: of
 * two moderators who begin at the same moment, one has it and the other is told. The edition is held exclusively, since
 * there may be no list to hold: waiting for the other in the insert would be after the instant.
 */
export async function prepareDesignation(work: Work, slug: string, personId: string): Promise<{ designation: number } | DesignationRefusal> {
  await lockEdition(work.tx, slug, 'exclusive')
  const { edition, live } = await holdDesignation(work, slug)
  const actor = await findActor(work.tx, personId)
  const refusal = whyCannotPrepare(actor, edition, live)
  if (refusal) return refusal
  if (live) return { designation: live.id }

  const [written] = await work.tx.execute<{ id: number }>(sql`
    insert into designation (edition_id, prepared_by, prepared_at) values (${edition.id}, ${personId}, ${edition.at.toISOString()}) returning id as id`)
  if (!written) throw new Error('the list was not written')
  await writeJournal(work, { actorId: personId, editionId: edition.id, act: 'prepare-laureates', object: `designation:${written.id}` })
  return { designation: written.id }
}
