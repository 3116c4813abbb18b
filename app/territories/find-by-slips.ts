import type { BestFound } from './best-found'
import { SLIP_RANK, STEP } from './find-by-name'
import type { Gazetteer, KnownName, Word } from './gazetteer'
import { likelyKeys, type LikelyWord, likelyWords } from './likely'
import type { Reading } from './readings'
import { tellingOf } from './search-words'

/** Beyond these, what was typed is no name with a slip in it; each word costs a look at every word of the country. */
const MOST_TELLING = 4
const MOST_READINGS = 4

/** A whole name shorter than this is like too many others. */
const LEAST_WHOLE = 5

/** The words one of those typed may stand for, what each costs, and in how many names they are. */
type Meant = { words: Word[]; costs: ReadonlyMap<string, number>; names: number }

/**
 * Finds names of which every word is one of those typed but for a slip, else for two; else the whole name, whatever its
 * spaces. The country is looked at once for each word.
 */
export function findBySlips(gazetteer: Gazetteer, readings: readonly Reading[], best: BestFound): void {
  const before = best.found.length
  const likeliest = readings.toSorted((one, other) => one.order - other.order).slice(0, MOST_READINGS)
  const lookAtWord = once((word) => likelyWords(gazetteer, word))
  const lookAtWhole = once((whole) => (whole.length < LEAST_WHOLE ? [] : likelyKeys(gazetteer, whole)))
  for (const most of [1, 2]) {
    const meantBy = once((word) => asMeant(lookAtWord(word).filter(({ slips }) => slips <= most)))
    for (const reading of likeliest) findWords(gazetteer, reading, best, meantBy)
    if (best.found.length > before) return
    for (const reading of likeliest)
      for (const { key, slips } of lookAtWhole(reading.words.join(''))) if (slips <= most) offer(gazetteer, reading, best, key.name, slips * 2)
    if (best.found.length > before) return
  }
}

/** The same question is answered once. */
function once<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const answer = known.get(text) ?? ask(text)
    known.set(text, answer)
    return answer
  }
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
  if (territory && accepts(territory)) best.add((SLIP_RANK + cost * 2 + (former === null ? 0 : 1)) * STEP + order, at, former)
}
