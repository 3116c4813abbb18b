import { sql } from 'drizzle-orm'
import type { territory } from '~db/schema/territories'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'

export type NamedTerritory = Pick<typeof territory.$inferSelect, 'id' | 'kind' | 'code' | 'name' | 'departement' | 'population'> & {
  /** Whether it is one no more, and what it has become part of. */
  closed: boolean
  successor: { kind: string; code: string; name: string } | null
}

/** The territory that an address names (`commune-15187`), those that are no more included. @throws 404 */
export async function findByReference(db: Reader, reference: string): Promise<NamedTerritory> {
  const [, kind, code] = /^([a-z_]+)-([0-9A-Za-z]{1,14})$/.exec(reference) ?? []
  const [found] = await db.execute<NamedTerritory>(sql`
    select territory.id, territory.kind, territory.code, territory.name, territory.departement, territory.population, territory.closed_at is not null as closed,
      case when successor.id is not null then jsonb_build_object('kind', successor.kind, 'code', successor.code, 'name', successor.name) end as successor
    from territory left join territory as successor on successor.id = territory.successor_id
    where territory.kind = ${kind ?? ''} and territory.code = ${code ?? ''}`)
  if (!found) throw notFound('Aucune collectivité n’a cette adresse.')
  return found
}
