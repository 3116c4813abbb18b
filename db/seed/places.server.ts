import type { OFFICIAL_KINDS } from '~db/schema/territories'
import type { Owner } from './rows.server'

/** A real territory in which people of the seed live and act. */
export type Place = { id: number; kind: (typeof OFFICIAL_KINDS)[number]; code: string; name: string; population: number; departement: string | null; region: string | null; overseas: 'metro' | 'drom' | 'com' }

/**
 * A sample of the country, the same on every machine: the régions and départements that have an assembly of their own,
 * communes of every size and groupings in every région, overseas included.
 */
export async function samplePlaces(sql: Owner): Promise<Place[]> {
  const rows = await sql<Place[]>`
    with sized as (
      select territory.*, width_bucket(coalesce(population, 0), array[500, 2000, 10000, 50000]) as size from territory
      where population > 0 and not (kind in ('departement', 'region') and overseas = 'com')
        and not (kind = 'departement' and code in ('2A', '2B', '972', '973', '976'))
    ), ranked as (
      select sized.*, row_number() over (partition by kind, region, size order by md5(code)) as rank from sized
    )
    select id::int as id, kind, code, name, coalesce(population, 0) as population, departement, region, overseas
    from ranked where kind in ('departement', 'region') or rank <= 8
    order by md5(kind || code)`
  return [...rows]
}

/** The territories the corpus names; of communes of the same name, the most populous. @throws when one is unknown */
export async function findPlaces(sql: Owner, names: string[]): Promise<Map<string, Place>> {
  const rows = await sql<(Place & { asked: string })[]>`
    select distinct on (asked) asked, id::int as id, kind, code, name, coalesce(population, 0) as population, departement, region, overseas
    from unnest(${names}::text[]) as asked join territory on search_name = search_form(asked)
    order by asked, array_position(array['commune', 'departement', 'epci', 'region'], kind), population desc`
  const found = new Map(rows.map(({ asked, ...place }) => [asked, place]))
  const lost = names.filter((name) => !found.has(name))
  if (lost.length > 0) throw new Error(`no territory is called ${lost.join(', ')}`)
  return found
}

/** The places that vote under the rules of 2021. */
export const voting = (places: Place[]): Place[] => places.filter(({ kind }) => kind !== 'epci')
