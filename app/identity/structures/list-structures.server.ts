import { asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { structure, structureAsker } from '~db/schema/identity/structures'
import { territory } from '~db/schema/territories'
import { PLACED_NAME } from '~/territories/place.server'
import type { Structure } from './structure'

/** A structure that waits for a moderator. Who asks is not shown: it is not them who are judged. */
export type WaitingStructure = Pick<Structure, 'id' | 'siren' | 'name' | 'kind' | 'askedAt'> & { askers: number }

/** One that a person asked for, and what has been decided of it. */
export type MyStructure = Pick<Structure, 'id' | 'siren' | 'name' | 'kind' | 'askedAt' | 'decidedAt' | 'refusedReason'> & { territory: string | null }

const { id, siren, name, kind, askedAt, decidedAt, refusedReason } = structure

/** The structures that wait, the longest first. */
export const listWaitingStructures = (db: Reader): Promise<WaitingStructure[]> =>
  db.select({ id, siren, name, kind, askedAt, askers: sql<number>`(select count(*)::int from structure_asker where structure_id = ${structure.id})` })
    .from(structure).where(isNull(decidedAt)).orderBy(asc(askedAt), asc(id))

/** What a person asked for, the latest first. */
export const listMyStructures = (db: Reader, personId: string): Promise<MyStructure[]> =>
  db.select({ id, siren, name, kind, askedAt: structureAsker.askedAt, decidedAt, refusedReason, territory: sql<string | null>`${PLACED_NAME}` })
    .from(structureAsker).innerJoin(structure, eq(structure.id, structureAsker.structureId)).leftJoin(territory, eq(territory.id, structure.territoryId))
    .where(eq(structureAsker.personId, personId)).orderBy(desc(structure.id))
