import type { BestFound } from './best-found'
import { SLIP_RANK, STEP } from './find-by-name'
import type { Gazetteer, KnownName } from './gazetteer'
import { type Likely, likelyKeys, likelyWords } from './likely'
import type { Reading } from './readings'
import { tellingOf } from './search-words'
import { forgivenIn } from './slips'

/** Beyond these, what was typed is no name with a slip in it; each word costs a look at every word of the country. */
const MOST_TELLING = 6

/**
 * Finds names of which every word is one of those typed but for a slip, else for two; else the whole name, whatever its
 * spaces. Readings of the same words look at the country once.
 */
export function findBySlips(gazetteer: Gazetteer, readings: readonly Reading[], best: BestFound): void {
  const before = best.found.length
  for (const most of [1, 2]) {
    const looked = new Map<string, Likely>()
    for (const reading of readings) findWords(gazetteer, reading, best, (word) => {
      const likely = looked.get(word) ?? likelyWords(gazetteer, word, Math.min(most, forgivenIn(word)))
      looked.set(word, likely)
      return likely
    })
    for (const reading of best.found.length > before ? [] : readings) findWhole(gazetteer, reading, best, most)
    if (best.found.length > before) return
  }
}

function findWords(gazetteer: Gazetteer, reading: Reading, best: BestFound, look: (word: string) => Likely): void {
  const telling = tellingOf(reading.words)
  if (telling.length > MOST_TELLING) return
  const likely: Likely[] = []
  for (const word of telling) {
    const found = look(word)
    if (found.costs.size === 0) return
    likely.push(found)
  }
  const rarest = likely.toSorted((one, other) => one.names - other.names)[0]
  for (const word of rarest?.words ?? [])
    for (const name of word.names) {
      const cost = costOf(name, likely)
      if (cost !== null) offer(gazetteer, reading, best, name, cost)
    }
}

/** What the slips of each word cost together, and one for words that were not typed; null when a word is not there. */
function costOf(name: KnownName, likely: readonly Likely[]): number | null {
  let cost = name.telling > likely.length ? 1 : 0
  for (const { costs } of likely) {
    let least = Infinity
    for (const word of name.words) least = Math.min(least, costs.get(word) ?? Infinity)
    if (least === Infinity) return null
    cost += least
  }
  return cost
}

function findWhole(gazetteer: Gazetteer, reading: Reading, best: BestFound, most: number): void {
  const typed = reading.words.join('')
  if (typed.length < 5) return
  for (const [key, slips] of likelyKeys(gazetteer, typed, Math.min(most, forgivenIn(typed)))) offer(gazetteer, reading, best, key.name, slips * 2)
}

function offer({ territories }: Gazetteer, { accepts, order }: Reading, best: BestFound, { at, former }: KnownName, cost: number): void {
  const territory = territories[at]
  if (territory && accepts(territory)) best.add((SLIP_RANK + cost * 2 + (former === null ? 0 : 1)) * STEP + order, at, former)
}
