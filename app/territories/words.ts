import type { TERRITORY_KINDS } from '~db/schema/territories'

/** Told to whoever sends what they typed without choosing in the list. */
export const NOT_CHOSEN = 'Choisissez votre collectivité dans la liste.'

/** What each kind of territory is called on every screen. */
export const TERRITORY_KIND_LABELS: Record<(typeof TERRITORY_KINDS)[number], string> = {
  commune: 'Commune',
  epci: 'Intercommunalité',
  departement: 'Département',
  region: 'Région',
  syndicate: 'Syndicat',
  public_body: 'Autre structure publique',
}
