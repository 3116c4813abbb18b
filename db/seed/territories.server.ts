import type { Sql } from 'postgres'
import { readReference as read } from './reference.server'

type Commune = { code: string; nom: string; type: string; zone?: string; departement?: string; region?: string; siren?: string; codesPostaux?: string[]; population?: number }
type Grouping = { code: string; nom: string; populationMunicipale: number; membres: { code: string }[] }
type Area = { code: string; nom: string; zone: string; region?: string }
type Row = { kind: string; code: string; siren: string | null; name: string; departement: string | null; region: string | null; population: number | null; postal_codes: string[]; overseas: string }

/**
 * Loads every commune, EPCI, département and région of the official reference in one statement each, with who is a
 * member of what. A département's and a région's population is that of its communes; a grouping is placed where most
 * of its people live. Written once: an empty table is the sign that it is to be done.
 */
export async function loadTerritories(sql: Sql): Promise<number> {
  const [communes, groupings, departements, regions] = await Promise.all([
    read<Commune>('communes'), read<Grouping>('epci'), read<Area>('departements'), read<Area>('regions'),
  ])
  const today = communes.filter((commune) => commune.type === 'commune-actuelle')
  const byCode = new Map(today.map((commune) => [commune.code, commune]))
  const rows = [
    ...today.map(asCommune),
    ...groupings.map((grouping) => asGrouping(grouping, byCode)),
    ...departements.map((area) => asArea('departement', area, today.filter((commune) => commune.departement === area.code))),
    ...regions.map((area) => asArea('region', area, today.filter((commune) => commune.region === area.code))),
  ]
  await insertTerritories(sql, rows)
  await sql`
    insert into territory_membership (group_id, member_id)
    select grouping.id, member.id
    from unnest(${groupings.flatMap(({ code, membres }) => membres.map(() => code))}::text[],
                ${groupings.flatMap(({ membres }) => membres.map(({ code }) => code))}::text[]) as pair(group_code, member_code)
    join territory grouping on grouping.kind = 'epci' and grouping.code = group_code
    join territory member on member.kind = 'commune' and member.code = member_code`
  await sql`analyze territory, territory_membership`
  return rows.length
}

const asCommune = (commune: Commune): Row => ({
  kind: 'commune', code: commune.code, siren: commune.siren ?? null, name: commune.nom,
  departement: commune.departement ?? null, region: commune.region ?? null, population: commune.population ?? null,
  postal_codes: commune.codesPostaux ?? [], overseas: commune.zone ?? 'metro',
})

function asGrouping({ code, nom, populationMunicipale, membres }: Grouping, communes: Map<string, Commune>): Row {
  const members = membres.flatMap((member) => communes.get(member.code) ?? [])
  const largest = members.toSorted((one, other) => (other.population ?? 0) - (one.population ?? 0))[0]
  return {
    kind: 'epci', code, siren: code, name: nom, departement: largest?.departement ?? null, region: largest?.region ?? null,
    population: populationMunicipale, postal_codes: [], overseas: largest?.zone ?? 'metro',
  }
}

const asArea = (kind: 'departement' | 'region', area: Area, communes: Commune[]): Row => ({
  kind, code: area.code, siren: null, name: area.nom,
  departement: kind === 'departement' ? area.code : null, region: kind === 'region' ? area.code : (area.region ?? null),
  population: communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0), postal_codes: [], overseas: area.zone,
})

async function insertTerritories(sql: Sql, rows: Row[]) {
  const column = <Name extends keyof Row>(name: Name) => rows.map((row) => row[name])
  // An array of arrays of different lengths is no PostgreSQL array: postal codes travel joined.
  await sql`
    insert into territory (kind, code, siren, name, departement, region, population, overseas, postal_codes)
    select kind, code, siren, name, departement, region, population, overseas, string_to_array(postal_codes, ' ')
    from unnest(${column('kind')}::text[], ${column('code')}::text[], ${column('siren')}::text[], ${column('name')}::text[],
      ${column('departement')}::text[], ${column('region')}::text[], ${column('population')}::int[], ${column('overseas')}::text[],
      ${rows.map((row) => row.postal_codes.join(' '))}::text[])
    as row(kind, code, siren, name, departement, region, population, overseas, postal_codes)`
}
