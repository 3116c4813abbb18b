import type { TERRITORY_KINDS } from '~db/schema/territories'

/** Told to whoever sends what they typed without choosing in the list. */
export const NOT_CHOSEN = 'Choisissez votre collectivité dans la liste.'

/** How many territories a list as it is typed, and a page, propose at most: one more is asked for, to tell that there are more. */
export const MOST_PROPOSED = 10
export const MOST_LISTED = 20

/** Told when the list stops before the end of what was found. */
export const MORE_EXIST = 'D’autres existent\u00a0: ajoutez le département ou le code postal pour les trouver (Saint-Denis 93).'

/** What each kind of territory is called on every screen. */
export const TERRITORY_KIND_LABELS: Record<(typeof TERRITORY_KINDS)[number], string> = {
  commune: 'Commune',
  epci: 'Intercommunalité',
  departement: 'Département',
  region: 'Région',
  syndicate: 'Syndicat',
  public_body: 'Autre structure publique',
}
