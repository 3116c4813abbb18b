import type { BestFound } from './best-found'
import { STEP } from './find-by-name'
import type { Gazetteer, KnownName, Word } from './gazetteer'
import type { Reading } from './readings'
import { tellingOf } from './search-words'

/** Beyond these, what was typed is no name with a slip in it; each word costs a look at every word of the country. */
export const MOST_TELLING = 4

/** The words one of those typed may stand for, what each costs, and in how many names they are. */
export type Meant = { words: Word[]; costs: ReadonlyMap<string, number>; names: number }

/** After whatever has all the words: no slip costs so much. */
const PARTIAL_RANK = 64
/** Fewer letters than this begin too many names. */
const LEAST_LETTERS = 3

/**
 * Finds the names that have more than half of what was typed, by letters: « saint-germain-en-laye fourqueux » is of today
 * and of yesterday, and no name has both. What is missing least comes first, then what was typed best.
 */
export function findMostWords(gazetteer: Gazetteer, { words, accepts, order }: Reading, best: BestFound, meantBy: (word: string) => Meant): void {
  const telling = tellingOf(words)
  if (telling.length < 2) return
  const typed = lettersIn(telling)
  const looked = telling.filter((word) => word.length >= LEAST_LETTERS).toSorted((one, other) => other.length - one.length).slice(0, MOST_TELLING)
  const meant = looked.map((word) => ({ letters: word.length, ...meantBy(word) }))
  for (const name of namesOf(meant, typed)) {
    const territory = gazetteer.territories[name.at]
    if (!territory || !accepts(territory)) continue
    const { letters, cost, matched } = matchOf(name, meant)
    const more = name.telling > matched ? 1 : 0
    if (letters * 2 > typed) best.add((PARTIAL_RANK + (typed - letters) * 8 + cost + more) * STEP + order, name.at, name.former)
  }
}

type Looked = Meant & { letters: number }
const lettersIn = (words: readonly string[]) => words.reduce((letters, word) => letters + word.length, 0)

/** Those that may have more than half: « saint » is in thousands, which are not looked at unless it is half of what was typed. */
function namesOf(meant: readonly Looked[], typed: number): Set<KnownName> {
  const [commonest, ...others] = meant.toSorted((one, other) => other.names - one.names)
  const looked = commonest && commonest.letters * 2 > typed ? [commonest, ...others] : others
  return new Set(looked.flatMap(({ words }) => words.flatMap(({ names }) => names)))
}

/** How many of the words typed a name has, of how many letters, and what their slips cost. */
function matchOf(name: KnownName, meant: readonly Looked[]): { letters: number; cost: number; matched: number } {
  let [letters, cost, matched] = [0, 0, 0]
  for (const looked of meant) {
    const least = Math.min(...name.words.map((word) => looked.costs.get(word) ?? Infinity))
    if (least === Infinity) continue
    letters += looked.letters
    cost += least
    matched++
  }
  return { letters, cost, matched }
}
