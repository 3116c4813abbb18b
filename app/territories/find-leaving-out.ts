import type { BestFound } from './best-found'
import { findExactly, SLIP_RANK } from './find-by-name'
import { beginningWith, type Gazetteer, type KnownTerritory } from './gazetteer'
import { withoutTitle } from './kind-titles'
import { readingsOf } from './readings'

/** Each word left out is another reading of the whole; nobody types so many to name one place. */
const MOST_WORDS = 8
/** What is left must be able to tell one place from others. */
const LEAST_LETTERS = 3
/** After one slip in any name, which may be all that is wrong; before two, but those in the name of a town. */
const LEFT_OUT_RANK = SLIP_RANK + 11
/** Where a place is, was typed to tell which: « rodes aveyron » is Rodez, not the Aveyron. After two slips in any name. */
const MERE_AREA = 3

/**
 * Finds the exact names, with or without where they are, of which a word more was typed that says nothing, or several in
 * a row at one end: « rennes, Bretagne, France » is Rennes, however near that is to Sainte-Reine-de-Bretagne.
 * @returns whether no slip is to be looked for: every word is one of the country, and where it is confirms the name
 */
export function findLeavingOut(gazetteer: Gazetteer, words: readonly string[], best: BestFound): boolean {
  if (words.length > MOST_WORDS) return false
  let isConfirmed = false
  const titled = withoutTitle(words)
  // What says the kind is no word too many: « cc pays saint flour » is not the commune.
  for (const { words: meant, kind } of titled.length > 0 ? titled : [{ words, kind: null }])
    for (const rest of restsOf(meant)) {
      const rank = LEFT_OUT_RANK + meant.length - rest.length
      for (const reading of readingsOf(gazetteer, rest)) {
        if (reading.words.join('').length < LEAST_LETTERS) continue
        const accepts = (territory: KnownTerritory) => (kind === null || territory.kind === kind) && reading.accepts(territory)
        const isFound = findExactly(gazetteer, { ...reading, accepts }, best, (territory) => rank + (isArea(territory) ? MERE_AREA : 0))
        isConfirmed ||= isFound && reading.place === 'named'
      }
    }
  return isConfirmed && words.every((word) => gazetteer.words[beginningWith(gazetteer.words, word).from]?.text === word)
}

const isArea = ({ kind }: KnownTerritory) => kind === 'departement' || kind === 'region'

/** What was typed without one of its words, or without its first or its last ones. */
function restsOf(words: readonly string[]): string[][] {
  const within = words.slice(1, -1).map((_, index) => words.toSpliced(index + 1, 1))
  const ends = words.slice(1).flatMap((_, index) => [words.slice(index + 1), words.slice(0, index + 1)])
  return [...ends, ...within]
}
