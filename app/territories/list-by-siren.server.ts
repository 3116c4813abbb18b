import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '~db/client.server'
import { territory } from '~db/schema/territories'
import type { FoundTerritory } from './search.server'

export type TerritoryOfSiren = Omit<FoundTerritory, 'formerName'>

const area = alias(territory, 'area')

/** The living territories that have a SIREN: one, none, or several where a commune is also a département. Communes first. */
export const listBySiren = (db: Reader, siren: string): Promise<TerritoryOfSiren[]> => {
  const { id, kind, code, name, departement, population } = territory
  return db.select({ id, kind, code, siren: territory.siren, name, departement, departementName: area.name, population }).from(territory)
    .leftJoin(area, and(eq(area.kind, 'departement'), eq(area.code, departement)))
    .where(and(eq(territory.siren, siren), isNull(territory.closedAt))).orderBy(asc(kind), asc(id))
}
