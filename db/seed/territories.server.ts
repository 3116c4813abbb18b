import type { Sql } from 'postgres'
import { readReference } from './reference.server'
import { membersOf, rowsOf, type TerritoryRow } from './reference-rows'

/**
 * Loads every commune, EPCI, département and région of the official reference in one statement each, with who is a
 * member of what. Written once: an empty table is the sign that it is to be done; `npm run admin -- territories import`
 * brings the editions that follow.
 */
export async function loadTerritories(sql: Sql): Promise<number> {
  const reference = await readReference()
  const rows = rowsOf(reference)
  const members = membersOf(reference)
  await insertTerritories(sql, rows)
  await sql`
    insert into territory_membership (group_id, member_id)
    select grouping.id, member.id
    from unnest(${members.map(({ grouping }) => grouping)}::text[], ${members.map(({ member }) => member)}::text[]) as pair(group_code, member_code)
    join territory grouping on grouping.kind = 'epci' and grouping.code = group_code
    join territory member on member.kind = 'commune' and member.code = member_code`
  await sql`analyze territory, territory_membership`
  return rows.length
}

async function insertTerritories(sql: Sql, rows: TerritoryRow[]) {
  const column = <Name extends keyof TerritoryRow>(name: Name) => rows.map((row) => row[name])
  // An array of arrays of different lengths is no PostgreSQL array: postal codes travel joined.
  await sql`
    insert into territory (kind, code, siren, name, departement, region, population, overseas, postal_codes)
    select kind, code, siren, name, departement, region, population, overseas, string_to_array(postal_codes, ' ')
    from unnest(${column('kind')}::text[], ${column('code')}::text[], ${column('siren')}::text[], ${column('name')}::text[],
      ${column('departement')}::text[], ${column('region')}::text[], ${column('population')}::int[], ${column('overseas')}::text[],
      ${rows.map((row) => row.postalCodes.join(' '))}::text[])
    as row(kind, code, siren, name, departement, region, population, overseas, postal_codes)`
}
