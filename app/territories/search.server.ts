import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { territory } from '~db/schema/territories'

/** A territory as a search finds it; `code` is the INSEE code, the SIREN for a grouping. */
export type FoundTerritory = Pick<typeof territory.$inferSelect, 'id' | 'kind' | 'code' | 'siren' | 'name' | 'departement' | 'population'>

/**
 * Finds territories by name, postal code, INSEE code, SIREN or SIRET; accents, hyphens, case and “St” for “Saint” do
 * not matter. Best first: a code or the exact name, then a name that begins so, then one with these words, then one
 * that sounds like a slip of the keyboard; among equals the most populated.
 * @param q what was typed @param limit at most so many
 */
export async function searchTerritories(db: Reader, q: string, limit = 10): Promise<FoundTerritory[]> {
  const words = searchWords(q)
  if (words === '') return []
  const number = readNumber(q)
  if (number) return db.execute<FoundTerritory>(sql`
    select ${COLUMNS} from territory
    where code = ${number} or siren = ${number.slice(0, 9)} or postal_codes @> array[${number}]
    order by code = ${number} desc, ${KIND_ORDER}, population desc nulls last limit ${limit}`)
  const name = sql`regexp_replace(regexp_replace(search_form(${words}), '\\mst\\M', 'saint', 'g'), '\\mste\\M', 'sainte', 'g')`
  return db.execute<FoundTerritory>(sql`
    with asked as materialized (select ${name} as words),
    named as (
      select territory.*, case
          when search_name = asked.words then 0
          when search_name like asked.words || '%' then 1
          when ' ' || search_name like '% ' || asked.words || '%' then 2
          else 3 end as rank, 0::real as likeness
      from territory, asked where asked.words <> '' and search_name like '%' || replace(asked.words, ' ', '%') || '%'),
    likely as (
      select territory.*, 4 as rank, similarity(search_name, asked.words) as likeness
      from territory, asked where search_name % asked.words and not exists (select from named))
    select ${COLUMNS} from (select * from named union all select * from likely) as found
    order by rank, likeness desc, population desc nulls last, ${KIND_ORDER} limit ${limit}`)
}

const COLUMNS = sql`id, kind, code, siren, name, departement, population`

/** A commune and a département of one name and one population (Paris): the commune first. */
const KIND_ORDER = sql`array_position(array['commune', 'departement', 'region', 'epci'], kind), id`

/** Control characters PostgreSQL would refuse are spaces; nobody's territory has a name longer than this. */
const searchWords = (q: string) => q.replace(/[\u0000-\u001f\u007f]/g, ' ').trim().slice(0, 100)

/** “31000”, “2A004”, “213 105 554”: a code, without its spaces; null for a name. */
function readNumber(q: string): string | null {
  const compact = q.replace(/\s/g, '').toUpperCase()
  return /^\d[\dAB]\d{0,12}$/.test(compact) ? compact : null
}
