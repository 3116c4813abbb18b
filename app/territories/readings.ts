import type { Area, Gazetteer, KnownTerritory } from './gazetteer'
import { withoutTitle } from './kind-titles'
import { trimLinks } from './search-words'
import { slipsFrom } from './slips'

/** One way to understand what was typed: a name, and where or what the territory must be. The likeliest has the lowest order. */
export type Reading = {
  words: string[]
  spelling?: string
  accepts: (territory: KnownTerritory) => boolean
  /** Whether some words name a département or a région, only begin to, or do but for a slip. */
  place: keyof typeof ORDER
  ofKind: boolean
  order: number
}

const ABOVE = new Set(['sur', 'sous'])
const ORDER = { none: 0, named: 1, begun: 2, slipped: 3 } as const
/** “Ville” and “Communes” begin names too: after every reading that does not take them for a kind. */
const KIND_ORDER = 4

/** What was typed as a name alone, then as a name with its département or région, a postal code, or what kind it is. */
export function readingsOf(gazetteer: Gazetteer, words: string[], spelling = '', areaSlips = 0): Reading[] {
  const ofKind = withoutTitle(words).flatMap(({ words: rest, kind }) => readName(gazetteer, rest, areaSlips).map((reading) => ({
    ...reading, ofKind: true, order: KIND_ORDER + reading.order, accepts: (territory: KnownTerritory) => territory.kind === kind && reading.accepts(territory),
  })))
  const [whole, ...placed] = readName(gazetteer, words, areaSlips)
  return [...(whole ? [{ ...whole, spelling }] : []), ...placed, ...ofKind]
}

function readName(gazetteer: Gazetteer, words: string[], areaSlips: number): Reading[] {
  const placed = words.slice(1).flatMap((_, index) => [
    ...inPlace(gazetteer, words.slice(0, index + 1), words.slice(index + 1), areaSlips, true),
    ...inPlace(gazetteer, words.slice(index + 1), words.slice(0, index + 1), areaSlips, false),
  ])
  return [asReading(words, 'none', () => true), ...placed]
}

const asReading = (words: string[], place: Reading['place'], accepts: Reading['accepts']): Reading => ({ words, place, accepts, ofKind: false, order: ORDER[place] })

function inPlace(gazetteer: Gazetteer, name: string[], place: string[], slips: number, mayBeBegun: boolean): Reading[] {
  const last = trimLinks(name).at(-1)
  const words = last === undefined ? name : name.slice(0, name.lastIndexOf(last) + 1)
  // « Nogent-sur-Marne » is not in the Marne.
  const form = ABOVE.has(place[0] ?? '') ? '' : trimLinks(place).join(' ')
  if (words.length === 0 || form === '') return []
  if (/^\d{5}$/.test(form)) return [asReading(words, 'named', ({ code, postalCodes }) => code === form || postalCodes.includes(form))]
  const countSlips = slips > 0 && form.length > 4 ? slipsFrom(form) : null
  return gazetteer.areas.flatMap((area) => {
    const found = nameIn(area, form, mayBeBegun) ?? (countSlips && countSlips(area.form).whole <= slips ? 'slipped' : null)
    return found === null ? [] : [asReading(words, found, isIn(area))]
  })
}

function nameIn({ form, code }: Area, typed: string, mayBeBegun: boolean): Reading['place'] | null {
  if (form === typed || code === typed) return 'named'
  return mayBeBegun && typed.length > 3 && form.startsWith(typed) ? 'begun' : null
}

const isIn = ({ departements }: Area) => ({ departement, kind }: KnownTerritory) => kind !== 'region' && kind !== 'departement' && departement !== null && departements.has(departement)
