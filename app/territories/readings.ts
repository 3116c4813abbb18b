import type { Area, Gazetteer, KnownTerritory } from './gazetteer'
import { trimLinks } from './search-words'
import { countSlips } from './slips'

/** One way to understand what was typed: a name, and where or what the territory must be. The likeliest has the lowest order. */
export type Reading = { words: string[]; accepts: (territory: KnownTerritory) => boolean; order: number; spelling?: string }

type Kind = KnownTerritory['kind']
const KINDS: [string, Kind][] = [
  ['commune', 'commune'], ['ville', 'commune'], ['mairie', 'commune'], ['cc', 'epci'], ['ca', 'epci'], ['cu', 'epci'], ['agglo', 'epci'], ['agglomeration', 'epci'],
  ['interco', 'epci'], ['intercommunalite', 'epci'], ['epci', 'epci'], ['metropole', 'epci'], ['communaute de communes', 'epci'], ['communaute d agglomeration', 'epci'],
  ['communaute urbaine', 'epci'], ['communaute', 'epci'], ['departement', 'departement'], ['conseil departemental', 'departement'], ['region', 'region'], ['conseil regional', 'region'],
]

/** What was typed as a name alone, then as a name with its département or région, a postal code, or what kind it is. */
export function readingsOf(gazetteer: Gazetteer, words: string[], spelling = '', areaSlips = 0): Reading[] {
  const whole: Reading = { words, accepts: () => true, order: 0, spelling }
  const placed = words.slice(1).flatMap((_, index) => [
    ...inPlace(gazetteer, words.slice(0, index + 1), words.slice(index + 1), areaSlips, true),
    ...inPlace(gazetteer, words.slice(index + 1), words.slice(0, index + 1), areaSlips, false),
  ])
  return [whole, ...placed, ...ofKind(words)]
}

function inPlace(gazetteer: Gazetteer, name: string[], place: string[], slips: number, mayBeStarted: boolean): Reading[] {
  const last = trimLinks(name).at(-1)
  const words = last === undefined ? name : name.slice(0, name.lastIndexOf(last) + 1)
  const form = trimLinks(place).join(' ')
  if (words.length === 0 || form === '') return []
  if (/^\d{5}$/.test(form)) return [{ words, order: 1, accepts: ({ code, postalCodes }) => code === form || postalCodes.includes(form) }]
  return gazetteer.areas.flatMap((area) => {
    const order = likenessOf(area, form, slips, mayBeStarted)
    return order === null ? [] : [{ words, order, accepts: isIn(area) }]
  })
}

function likenessOf({ form, code }: Area, typed: string, slips: number, mayBeStarted: boolean): number | null {
  if (form === typed || code === typed) return 1
  if (mayBeStarted && typed.length > 3 && form.startsWith(typed)) return 2
  return slips > 0 && typed.length > 4 && countSlips(typed, form, slips).whole <= slips ? 3 : null
}

const isIn = ({ departements }: Area) => ({ departement, kind }: KnownTerritory) => kind !== 'region' && kind !== 'departement' && departement !== null && departements.has(departement)

/** « commune de Rodez », « agglo La Rochelle »: after the whole name, for “Ville” and “Communes” begin names too. */
function ofKind(words: string[]): Reading[] {
  const typed = words.join(' ')
  return KINDS.flatMap(([title, kind]) => {
    const rest = typed.startsWith(`${title} `) ? trimLinks(words.slice(title.split(' ').length)) : []
    return rest.length > 0 ? [{ words: rest, order: 4, accepts: (territory: KnownTerritory) => territory.kind === kind }] : []
  })
}
