import { asc, eq } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { person } from '~db/schema/identity'
import { structure, structureAsker } from '~db/schema/identity/structures'
import { holdKey } from '~/work.server'
import type { Structure } from './structure'

export type HeldStructure = Structure & { askers: { personId: string; email: string | null }[] }

/**
 * Holds a structure and its SIREN until the commit, so that two moderators decide, and the next person asks, one after the
 * other; null when there is none.
 */
export async function holdStructure(tx: Tx, structureId: number): Promise<HeldStructure | null> {
  const [siren] = await tx.select({ siren: structure.siren }).from(structure).where(eq(structure.id, structureId))
  if (!siren) return null
  await holdKey(tx, `structure ${siren.siren}`)
  const [held] = await tx.select().from(structure).where(eq(structure.id, structureId)).for('update')
  const askers = await tx.select({ personId: person.id, email: person.email }).from(structureAsker).innerJoin(person, eq(person.id, structureAsker.personId))
    .where(eq(structureAsker.structureId, structureId)).orderBy(asc(person.id))
  return held ? { ...held, askers } : null
}

/** How the journal names a structure: never who asked for it. */
export const journaledStructure = ({ id, siren }: Structure, actorId: string, title: string) => ({ actorId, editionId: null, object: `structure:${id}`, details: { title, siren } })
