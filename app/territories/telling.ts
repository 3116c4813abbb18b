import { count } from '~/ui/french'
import type { FoundTerritory } from './search.server'
import type { TerritorySearch } from './use-territory-search'
import { MORE_EXIST, TERRITORY_KIND_LABELS } from './words'

/** The name in a list of what was found: whoever looked for a commune that is one no more sees that it is found, and as what. */
export const nameOf = ({ name, formerName, departementName }: FoundTerritory): string => {
  if (formerName === null) return name
  const place = departementName ? ` (${departementName})` : ''
  // « Vire. Aujourd’hui : Vire Normandie » says the same twice.
  return name.startsWith(formerName) ? `${name}${place}, autrefois ${formerName}` : `${formerName}. Aujourd’hui\u00a0: ${name}${place}`
}

/** What tells it from another of its name: « Commune, Cantal (15), 6 400 habitants ». */
export function detailsOf({ kind, departement, departementName, population }: Omit<FoundTerritory, 'formerName'>): string {
  const place = departementName && kind !== 'departement' ? `${departementName} (${departement})` : departement
  return [TERRITORY_KIND_LABELS[kind], place, population === null ? null : count(population, 'habitant', 'habitants')].filter(Boolean).join(', ')
}

/** What the search of what is typed has to say, shown and read aloud. */
export function sayOf(search: TerritorySearch): string {
  switch (search.state) {
    case 'idle': return ''
    case 'asking': return 'Recherche en cours…'
    case 'refused': return search.why
    case 'failed': return 'La recherche ne répond pas. Vérifiez votre connexion, puis cherchez à nouveau.'
    case 'found': return search.found.length > 0
      ? `${count(search.found.length, 'collectivité proposée', 'collectivités proposées')}\u00a0: choisissez avec les flèches, puis Entrée.${search.more ? ` ${MORE_EXIST}` : ''}`
      : 'Aucune collectivité trouvée. Essayez le nom avec son département (Saint-Denis 93), le code postal ou le numéro SIREN.'
  }
}
