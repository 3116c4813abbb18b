import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { person } from '~db/schema/identity'
import { structure, structureAsker } from '~db/schema/identity/structures'
import { holdKey } from '~/work.server'
import type { Viewer } from '../viewer'
import type { Structure } from './structure'

/** `askedMeanwhile`: whether someone whom the decision does not hold asked for it while it waited. */
export type HeldStructure = Structure & { askers: Pick<Viewer, 'personId' | 'displayName' | 'email'>[]; askedMeanwhile: boolean }

/**
 * Holds who asks for a structure, then its SIREN, then the structure, until the commit: two moderators decide, the next
 * person asks, and whoever asked leaves, one after the other. The people come first, as for everyone who holds both: read
 * before they are held, someone who leaves would be written to, and attached, once erased. Null when there is none any more.
 */
export async function holdStructure(tx: Tx, structureId: number): Promise<HeldStructure | null> {
  const known = await listAskers(tx, structureId)
  if (known.length > 0) await tx.select({ id: person.id }).from(person).where(inArray(person.id, known.map(({ personId }) => personId))).orderBy(asc(person.id)).for('no key update')
  const [siren] = await tx.select({ siren: structure.siren }).from(structure).where(eq(structure.id, structureId))
  if (!siren) return null
  await holdSiren(tx, siren.siren)
  const [held] = await tx.select().from(structure).where(eq(structure.id, structureId)).for('update')
  const askers = await listAskers(tx, structureId)
  return held ? { ...held, askers, askedMeanwhile: askers.some((asker) => !known.some(({ personId }) => personId === asker.personId)) } : null
}

const listAskers = (tx: Tx, structureId: number) =>
  tx.select({ personId: person.id, displayName: person.displayName, email: person.email }).from(structureAsker).innerJoin(person, eq(person.id, structureAsker.personId))
    .where(eq(structureAsker.structureId, structureId)).orderBy(asc(person.id))

/** Holds a SIREN until the commit, for whoever asks for it or decides of it: after the person. */
export const holdSiren = (tx: Tx, siren: string): Promise<void> => holdKey(tx, `structure ${siren}`)

/** Holds the SIRENs of all that a person asked for, in one order. For the verb that erases them, which holds them already. */
export async function holdAsked(tx: Tx, personId: string): Promise<void> {
  const asked = await tx.selectDistinct({ siren: structure.siren }).from(structure).innerJoin(structureAsker, eq(structureAsker.structureId, structure.id))
    .where(eq(structureAsker.personId, personId)).orderBy(asc(structure.siren))
  for (const { siren } of asked) await holdSiren(tx, siren)
}

/** How the journal names a structure: never who asked for it. */
export const journaledStructure = ({ id, siren }: Structure, actorId: string, title: string) => ({ actorId, editionId: null, object: `structure:${id}`, details: { title, siren } })
