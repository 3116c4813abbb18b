import type { TERRITORY_KINDS } from '~db/schema/territories'
import { lettersOf, spellingOf, tellingOf, trimLinks, wordsOf } from './search-words'
import { soundOf } from './sounds'
import { spellingsOf } from './usual-names'

/** A territory as it is searched. */
export type KnownTerritory = {
  id: number
  kind: (typeof TERRITORY_KINDS)[number]
  /** INSEE code; SIREN for a grouping. */
  code: string
  siren: string | null
  name: string
  departement: string | null
  departementName: string | null
  region: string | null
  population: number | null
  postalCodes: string[]
  /** What is no more, or no territory of its own: delegated and merged communes, municipal arrondissements. */
  former: { name: string; code: string }[]
}

/**
 * One name of a territory, today's or a former one. `at` is the place of the territory in the order of populations; `isKept`
 * tells that today's name is or begins with this one: « Vire », today « Vire Normandie ».
 */
export type KnownName = { at: number; former: string | null; isKept: boolean; spelling: string; form: string; words: string[]; telling: number }
/** What can be looked up by its beginning: a name without its spaces, or a number. */
export type Key = { text: string; at: number; name: KnownName; loose: boolean }
export type NumberKey = { text: string; at: number; former: string | null; rank: number }
export type Word = { text: string; names: KnownName[] }

/** Every name and number of every territory, sorted so that a beginning is found by halving. */
export type Gazetteer = {
  territories: KnownTerritory[]; keys: Key[]; numbers: NumberKey[]; words: Word[]; areas: Area[]
  wordLetters: Letters
  /** By a number of letters, which letters the words have among so many of their first ones; the last of all their letters. */
  wordStarts: Int32Array[]
  /** The words by how they sound. */
  sounds: ReadonlyMap<string, Word[]>
  /** The keys made of several words: a slip in those of one word is found by the word. */
  severalWords: { keys: Key[]; keyLetters: Letters }
}
/** Which letters and how many each word or key has, side by side: those too different are passed over without being read. */
export type Letters = { letters: Int32Array; lengths: Uint8Array }
/** A département or a région, by its name and number, as the second half of « Saint-Denis 93 ». */
export type Area = { form: string; code: string; departements: ReadonlySet<string> }

const KIND_ORDER = ['commune', 'departement', 'region', 'epci', 'syndicate', 'public_body']

/** Sorts what is known so that it can be searched. The most populated first; a commune before a département of its name. */
export function makeGazetteer(known: readonly KnownTerritory[]): Gazetteer {
  const territories = known.toSorted((one, other) =>
    (other.population ?? -1) - (one.population ?? -1) || KIND_ORDER.indexOf(one.kind) - KIND_ORDER.indexOf(other.kind) || one.id - other.id)
  const names = territories.flatMap((territory, at) => [
    ...spellingsOf(territory).map((name) => asName(name, at, null, territory.name)),
    ...territory.former.filter(({ name }) => name !== territory.name).map(({ name }) => asName(name, at, name, territory.name)),
  ])
  const [words, keys] = [sortedWords(names), byText(names.flatMap(keysOf))]
  const several = keys.filter(({ name, loose }) => name.words.length > (loose ? 2 : 1))
  return {
    territories, words, keys, wordLetters: lettersOfAll(words), wordStarts: startsOfAll(words), sounds: bySound(words), severalWords: { keys: several, keyLetters: lettersOfAll(several) },
    numbers: byText(territories.flatMap(numbersOf)), areas: territories.flatMap((territory) => areasOf(territory, territories)),
  }
}

function asName(name: string, at: number, former: string | null, today: string): KnownName {
  const words = wordsOf(name)
  const isKept = former === null || wordsOf(today).join(' ').startsWith(`${words.join(' ')} `)
  return { at, former, isKept, words, spelling: spellingOf(name), form: words.join(' '), telling: tellingOf(words).length }
}

/** « Le Havre » is found by « lehavre », and by « havre ». */
function keysOf(name: KnownName): Key[] {
  const bare = trimLinks(name.words, 'start')
  const texts = bare.length > 0 && bare.length < name.words.length ? [name.words.join(''), bare.join('')] : [name.words.join('')]
  return texts.map((text, index) => ({ text, at: name.at, name, loose: index > 0 }))
}

/** A postal code is as exact as an INSEE code; région 76 is asked for less than département 76. */
function numbersOf({ kind, code, siren, postalCodes, former }: KnownTerritory, at: number): NumberKey[] {
  const keys = [[code, kind === 'region' ? 1 : 0, null], ...postalCodes.map((postal) => [postal, 0, null] as const), ...former.map((one) => [one.code, 1, one.name] as const)] as const
  const all = siren && siren !== code ? [...keys, [siren, 0, null] as const] : keys
  return all.map(([text, rank, name]) => ({ text: text.toLowerCase(), at, rank, former: name }))
}

function areasOf({ kind, name, code }: KnownTerritory, territories: readonly KnownTerritory[]): Area[] {
  if (kind !== 'departement' && kind !== 'region') return []
  const departements = kind === 'departement' ? [code] : territories.filter((one) => one.kind === 'departement' && one.region === code).map((one) => one.code)
  return [{ form: trimLinks(wordsOf(name)).join(' '), code: kind === 'departement' ? code.toLowerCase() : '', departements: new Set(departements) }]
}

function sortedWords(names: readonly KnownName[]): Word[] {
  const words = new Map<string, Word>()
  for (const name of names)
    for (const text of new Set(name.words)) {
      const word = words.get(text)
      if (word) word.names.push(name)
      else words.set(text, { text, names: [name] })
    }
  return byText([...words.values()])
}

function bySound(words: readonly Word[]): Map<string, Word[]> {
  const sounds = new Map<string, Word[]>()
  for (const word of words) {
    const sound = soundOf(word.text)
    const alike = sounds.get(sound)
    if (alike) alike.push(word)
    else sounds.set(sound, [word])
  }
  return sounds
}

/** Beyond so many, what a word begins with is all of it, for whoever compares. */
const LONGEST_START = 16

const startsOfAll = (items: readonly { text: string }[]): Int32Array[] =>
  Array.from({ length: LONGEST_START + 1 }, (_, length) => Int32Array.from(items, ({ text }) => lettersOf(length < LONGEST_START ? text.slice(0, length) : text)))

const lettersOfAll = (items: readonly { text: string }[]): Letters =>
  ({ letters: Int32Array.from(items, ({ text }) => lettersOf(text)), lengths: Uint8Array.from(items, ({ text }) => text.length) })

const byText = <Item extends { text: string }>(items: Item[]) => items.sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0))

/** The items that begin so, of a list sorted by text. */
export function beginningWith<Item extends { text: string }>(items: readonly Item[], text: string): { from: number; to: number } {
  return { from: firstFrom(items, text), to: firstFrom(items, `${text}\uffff`) }
}

function firstFrom(items: readonly { text: string }[], text: string): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle]?.text ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
