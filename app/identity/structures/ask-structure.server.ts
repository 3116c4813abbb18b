import { and, eq, isNull } from 'drizzle-orm'
import { structure, structureAsker } from '~db/schema/identity/structures'
import { listBySiren } from '~/territories/list-by-siren.server'
import { holdKey, type Work } from '~/work.server'
import { holdPerson } from '../hold-person.server'
import { whyCannotAskFor } from './policy'
import type { AskRefusal, Structure } from './structure'

type Asked = Pick<Structure, 'siren' | 'name' | 'kind'> & { personId: string }

/**
 * Asks for a structure that the list does not have, by its SIREN: it waits for a moderator. Asked by two persons it is one,
 * as the first named it, and both will be told.
 * @returns the refusal (of the list already, asked already, three waiting), or the name under which it waits
 */
export async function askStructure(work: Work, { personId, ...asked }: Asked): Promise<AskRefusal | { waiting: string }> {
  // The structure before the person, as whoever decides of it does: two waits that cross would end in neither.
  await holdKey(work.tx, `structure ${asked.siren}`)
  await holdPerson(work.tx, { personId })
  const [known = null] = await listBySiren(work.tx, asked.siren)
  const mine = await work.tx.select({ siren: structure.siren }).from(structureAsker).innerJoin(structure, eq(structure.id, structureAsker.structureId))
    .where(and(eq(structureAsker.personId, personId), isNull(structure.decidedAt)))
  const refusal = whyCannotAskFor(asked.siren, { known, waiting: mine.map(({ siren }) => siren) })
  if (refusal) return refusal
  const askedAt = await work.at()
  const [present] = await work.tx.select().from(structure).where(and(eq(structure.siren, asked.siren), isNull(structure.decidedAt)))
  const [waiting = present] = present ? [] : await work.tx.insert(structure).values({ ...asked, askedAt }).returning()
  if (!waiting) throw new Error('a structure is either there or written')
  await work.tx.insert(structureAsker).values({ structureId: waiting.id, personId, askedAt })
  return { waiting: waiting.name }
}
