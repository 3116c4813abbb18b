import type { BestFound } from './best-found'
import { beginningWith, type Gazetteer, type KnownName, type KnownTerritory } from './gazetteer'
import type { Reading } from './readings'
import { tellingOf } from './search-words'

/**
 * The order of the promise: exact, then prefix, then words; a slip comes after all. « vire » is exactly « Vire », nearly
 * « Viré ». A former name that today's begins with is as exact as today's: « Évry » is Évry-Courcouronnes before the village
 * of that name. Any other comes after, since the population is that of the whole: « Torfou » is not first Sèvremoine.
 */
const RANK = { exact: 0, nearlyExact: 1, formerExact: 2, looselyExact: 3, prefix: 4, formerPrefix: 5, allWords: 6, someWords: 7, wordStarts: 8 } as const
export const PREFIX_RANK: number = RANK.prefix
export const SLIP_RANK = 10

/** How many ranks apart two readings of the same words are: fewer than the readings there are. */
export const STEP = 16

/** Finds names that are, begin with, or have the words of one reading. */
export function findByName(gazetteer: Gazetteer, reading: Reading, best: BestFound): void {
  findByKey(gazetteer, reading, best)
  if (!best.isFullBelow(RANK.allWords * STEP)) findByWords(gazetteer, reading, best)
}

/**
 * Finds the names that are one reading, whatever their accents and spaces.
 * @param after how many ranks come before what is found so, of each territory @returns whether there is one
 */
export function findExactly({ keys, territories }: Gazetteer, { words, accepts, order }: Reading, best: BestFound, after: (territory: KnownTerritory) => number): boolean {
  let isFound = false
  const [typed, form] = [words.join(''), words.join(' ')]
  const { from, to } = beginningWith(keys, typed)
  for (let index = from; index < to && keys[index]?.text === typed; index++) {
    const key = keys[index]
    const territory = key && territories[key.at]
    const rank = key && exactRankOf(key.name, form, form)
    if (!territory || rank === undefined || !accepts(territory)) continue
    best.add((after(territory) + rank) * STEP + order, key.at, key.name.former)
    isFound = true
  }
  return isFound
}

function findByKey({ keys, territories }: Gazetteer, { words, accepts, order, place, spelling }: Reading, best: BestFound): void {
  const typed = words.join('')
  const form = words.join(' ')
  const { from, to } = beginningWith(keys, typed)
  for (let index = from; index < to; index++) {
    const key = keys[index]
    const territory = key && territories[key.at]
    if (!territory || !accepts(territory)) continue
    const isWhole = key.text.length === typed.length
    // A beginning without its article is only words of the name.
    if (!isWhole && key.loose) continue
    const rank = isWhole ? exactRankOf(key.name, form, spelling) : place === 'begun' ? RANK.wordStarts : key.name.former === null ? RANK.prefix : RANK.formerPrefix
    best.add(rank * STEP + order, key.at, key.name.former)
  }
}

function exactRankOf(name: KnownName, form: string, spelling: string | undefined): number {
  if (name.form !== form) return RANK.looselyExact
  const isSpelled = name.spelling === spelling
  if (!name.isKept) return isSpelled ? RANK.formerExact : RANK.looselyExact
  return isSpelled ? RANK.exact : RANK.nearlyExact
}

function findByWords(gazetteer: Gazetteer, { words, accepts, order }: Reading, best: BestFound): void {
  const telling = tellingOf(words)
  const rarest = telling.map((word) => ({ word, names: namesWith(gazetteer, word) })).toSorted((one, other) => one.names - other.names)[0]
  if (!rarest || rarest.names === 0) return
  const { from, to } = beginningWith(gazetteer.words, rarest.word)
  for (let index = from; index < to; index++)
    for (const name of gazetteer.words[index]?.names ?? []) {
      const rank = rankOf(name, telling)
      const territory = rank === null ? undefined : gazetteer.territories[name.at]
      if (rank !== null && territory && accepts(territory)) best.add(rank * STEP + order, name.at, name.former)
    }
}

function namesWith(gazetteer: Gazetteer, word: string): number {
  const { from, to } = beginningWith(gazetteer.words, word)
  let names = 0
  for (let index = from; index < to; index++) names += gazetteer.words[index]?.names.length ?? 0
  return names
}

function rankOf(name: KnownName, telling: readonly string[]): number | null {
  let isWhole = true
  for (const word of telling) {
    if (name.words.includes(word)) continue
    if (!name.words.some((one) => one.startsWith(word))) return null
    isWhole = false
  }
  return !isWhole ? RANK.wordStarts : name.telling === telling.length ? RANK.allWords : RANK.someWords
}
