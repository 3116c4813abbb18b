import type { TERRITORY_KINDS } from '~db/schema/territories'

/** What each kind of territory is called on every screen. */
export const TERRITORY_KIND_LABELS: Record<(typeof TERRITORY_KINDS)[number], string> = {
  commune: 'Commune',
  epci: 'Intercommunalité',
  departement: 'Département',
  region: 'Région',
}
