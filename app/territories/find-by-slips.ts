import type { BestFound } from './best-found'
import { SLIP_RANK, STEP } from './find-by-name'
import { findMostWords, type Meant, MOST_TELLING } from './find-most-words'
import type { Gazetteer, KnownName, KnownTerritory } from './gazetteer'
import { likelyKeys, type LikelyWord, likelyWords } from './likely'
import type { Reading } from './readings'
import { remember } from './remember'
import { tellingOf } from './search-words'

/** Each reading has words of its own, and each word costs a look at every word of the country. */
const MOST_READINGS = 4

/** A whole name shorter than this is like too many others. */
const LEAST_WHOLE = 5

/**
 * Finds names of which every word is one of those typed but for a slip or two, else the whole name, whatever its
 * spaces; when there is none at all, those that have most of what was typed. The country is looked at once for each word, which is remembered.
 */
export function findBySlips(gazetteer: Gazetteer, readings: readonly Reading[], best: BestFound): void {
  const before = best.found.length
  const likeliest = readings.toSorted((one, other) => one.order - other.order).slice(0, MOST_READINGS)
  const { meantBy, lookAtWhole } = looksAt(gazetteer)
  for (const reading of likeliest) findWords(gazetteer, reading, best, meantBy)
  if (best.found.length > before) return
  for (const reading of likeliest)
    for (const { key, slips } of lookAtWhole(reading.words.join(''))) offer(gazetteer, reading, best, key.name, slips * 2)
  if (best.found.length > 0) return
  for (const reading of likeliest) findMostWords(gazetteer, reading, best, meantBy)
}

/** What was looked for in the whole country, for as long as the country is as it is: each letter typed asks again of the words before it. */
const LOOKED = new WeakMap<Gazetteer, Looks>()
type Looks = { meantBy(word: string): Meant; lookAtWhole(whole: string): ReturnType<typeof likelyKeys> }
/** Some kilobytes each. */
const MOST_KEPT = 1_000

function looksAt(gazetteer: Gazetteer): Looks {
  const looks = LOOKED.get(gazetteer) ?? {
    meantBy: remember((word) => asMeant(likelyWords(gazetteer, word)), MOST_KEPT),
    lookAtWhole: remember((whole) => (whole.length < LEAST_WHOLE ? [] : likelyKeys(gazetteer, whole)), MOST_KEPT),
  }
  LOOKED.set(gazetteer, looks)
  return looks
}

const asMeant = (likely: readonly LikelyWord[]): Meant => ({
  words: likely.map(({ word }) => word),
  costs: new Map(likely.map(({ word, cost }) => [word.text, cost])),
  names: likely.reduce((names, { word }) => names + word.names.length, 0),
})

function findWords(gazetteer: Gazetteer, reading: Reading, best: BestFound, meantBy: (word: string) => Meant): void {
  const telling = tellingOf(reading.words)
  if (telling.length > MOST_TELLING) return
  const meant = telling.map(meantBy)
  const rarest = meant.toSorted((one, other) => one.names - other.names)[0]
  for (const word of rarest?.words ?? [])
    for (const name of word.names) {
      const cost = costOf(name, meant)
      if (cost !== null) offer(gazetteer, reading, best, name, cost)
    }
}

/** What the slips of each word cost together, and one for words that were not typed; null when a word is not there. */
function costOf(name: KnownName, meant: readonly Meant[]): number | null {
  let cost = name.telling > meant.length ? 1 : 0
  for (const { costs } of meant) {
    let least = Infinity
    for (const word of name.words) least = Math.min(least, costs.get(word) ?? Infinity)
    if (least === Infinity) return null
    cost += least
  }
  return cost
}

function offer({ territories }: Gazetteer, { accepts, order }: Reading, best: BestFound, { at, former }: KnownName, cost: number): void {
  const territory = territories[at]
  if (!territory || !accepts(territory)) return
  best.add((SLIP_RANK + cost * 2 + (former === null ? 0 : 1) + obscurityOf(territory)) * STEP + order, at, former)
}

/** One slip more is likelier than a place of which few think: « Monpelier » is Montpellier, not Montélier. A slip counts for four; a grouping is thought of after its commune. */
const obscurityOf = ({ kind, population }: KnownTerritory): number =>
  (OBSCURITY.find(({ least }) => (population ?? 0) >= least)?.ranks ?? 6) + (kind === 'epci' ? 1 : 0)
const OBSCURITY = [{ least: 100_000, ranks: 0 }, { least: 20_000, ranks: 2 }, { least: 5_000, ranks: 4 }, { least: 500, ranks: 5 }]
