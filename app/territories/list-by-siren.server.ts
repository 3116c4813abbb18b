import { asc, eq } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { territory } from '~db/schema/territories'
import type { FoundTerritory } from './search.server'

/** The territories that have a SIREN: one, none, or several where a commune is also a département. Communes first. */
export const listBySiren = (db: Reader, siren: string): Promise<FoundTerritory[]> => {
  const { id, kind, code, name, departement, population } = territory
  return db.select({ id, kind, code, siren: territory.siren, name, departement, population }).from(territory).where(eq(territory.siren, siren)).orderBy(asc(kind), asc(id))
}
