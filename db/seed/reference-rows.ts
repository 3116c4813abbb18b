import type { ALIAS_KINDS } from '../schema/territories'
import gone from './former-communes.json'
import type { Area, Commune, Grouping, Reference } from './reference.server'

export type TerritoryRow = {
  kind: 'commune' | 'epci' | 'departement' | 'region'
  code: string; siren: string | null; name: string; departement: string | null; region: string | null; population: number | null; postalCodes: string[]; overseas: string
}
export type Alias = { kind: (typeof ALIAS_KINDS)[number]; code: string; name: string; today: string }

/**
 * Every commune, EPCI, département and région of an edition of the reference, as rows. A département's and a région's
 * population is that of its communes; a grouping is placed where most of its people live.
 */
export function rowsOf({ communes, epci, departements, regions }: Reference): TerritoryRow[] {
  const today = communes.filter(({ type }) => type === 'commune-actuelle')
  const byCode = new Map(today.map((commune) => [commune.code, commune]))
  return [
    ...today.map(asCommune),
    ...epci.map((grouping) => asGrouping(grouping, byCode)),
    ...departements.map((area) => asArea('departement', area, today.filter(({ departement }) => departement === area.code))),
    ...regions.map((area) => asArea('region', area, today.filter(({ region }) => region === area.code))),
  ]
}

/** Which communes each grouping of an edition is made of, by their codes. */
export const membersOf = ({ epci }: Reference): { grouping: string; member: string }[] =>
  epci.flatMap(({ code, membres }) => membres.map((member) => ({ grouping: code, member: member.code })))

const KINDS: Record<string, Alias['kind']> = { 'commune-deleguee': 'delegated', 'commune-associee': 'associated', 'arrondissement-municipal': 'arrondissement' }

/**
 * The names that are no commune any more, each with the commune of today: those of the edition, and those
 * `former-communes.json` draws from the history of communes since 1943 (package @etalab/decoupage-administratif 0.5.0,
 * each followed through its mergers to a commune of today).
 */
export const aliasesOf = ({ communes }: Reference): Alias[] => [...communes.flatMap(asAlias), ...gone.map(asGone)]

function asAlias({ type, code, nom, chefLieu, commune }: Commune): Alias[] {
  const [kind, today] = [KINDS[type], chefLieu ?? commune]
  return kind && today ? [{ kind, code, name: named(nom), today }] : []
}

function asGone([code = '', name = '', today = '']: string[]): Alias {
  return { kind: code === today ? 'renamed' : 'merged', code, name: named(name), today }
}

/** A name as French typography wants it: the reference has straight apostrophes. */
const named = (name: string) => name.replaceAll("'", '’')

const asCommune = (commune: Commune): TerritoryRow => ({
  kind: 'commune', code: commune.code, siren: commune.siren ?? null, name: named(commune.nom),
  departement: commune.departement ?? null, region: commune.region ?? null, population: commune.population ?? null,
  postalCodes: commune.codesPostaux ?? [], overseas: commune.zone ?? 'metro',
})

function asGrouping({ code, nom, populationMunicipale, membres }: Grouping, communes: Map<string, Commune>): TerritoryRow {
  const members = membres.flatMap((member) => communes.get(member.code) ?? [])
  const largest = members.toSorted((one, other) => (other.population ?? 0) - (one.population ?? 0))[0]
  return {
    kind: 'epci', code, siren: code, name: named(nom), departement: largest?.departement ?? null, region: largest?.region ?? null,
    population: populationMunicipale, postalCodes: [], overseas: largest?.zone ?? 'metro',
  }
}

const asArea = (kind: 'departement' | 'region', area: Area, communes: Commune[]): TerritoryRow => ({
  kind, code: area.code, siren: null, name: named(area.nom),
  departement: kind === 'departement' ? area.code : null, region: kind === 'region' ? area.code : (area.region ?? null),
  population: communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0), postalCodes: [], overseas: area.zone,
})
