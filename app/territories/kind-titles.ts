import type { KnownTerritory } from './gazetteer'
import { trimLinks } from './search-words'

type Kind = KnownTerritory['kind']

/** What people write before a name, or after it, to say what it is; « Grand Lyon » and « Pays de Saint-Flour » are groupings. */
const TITLES: Record<Kind, string[]> = {
  commune: ['commune', 'ville', 'mairie', 'hotel de ville', 'village'],
  epci: [
    'cc', 'ca', 'cu', 'com com', 'comcom', 'agglo', 'agglomeration', 'interco', 'intercommunalite', 'epci', 'metropole', 'communaute de communes', 'communaute d agglomeration',
    'communaute d agglo', 'communaute urbaine', 'communaute', 'grand', 'pays',
  ],
  departement: ['departement', 'dept', 'dep', 'conseil departemental', 'conseil general', 'cd'],
  syndicate: ['syndicat', 'syndicat mixte', 'syndicat intercommunal'],
  public_body: [],
  region: ['region', 'conseil regional', 'collectivite territoriale', 'collectivite'],
}

/** « commune de Rodez », « Rodez mairie »: what is left without the words that say what kind it is, and that kind. */
export function withoutTitle(typed: readonly string[]): { words: string[]; kind: Kind }[] {
  const words = trimLinks(typed, 'start')
  const text = words.join(' ')
  return (Object.keys(TITLES) as Kind[]).flatMap((kind) => TITLES[kind].flatMap((title) => {
    const length = title.split(' ').length
    const rests = [text.startsWith(`${title} `) ? words.slice(length) : [], text.endsWith(` ${title}`) ? words.slice(0, -length) : []]
    return rests.map((rest) => ({ words: trimLinks(rest), kind })).filter((rest) => rest.words.length > 0)
  }))
}
