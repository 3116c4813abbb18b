import { BestFound, type Found } from './best-found'
import { findByName, PREFIX_RANK, STEP } from './find-by-name'
import { findBySlips } from './find-by-slips'
import { findLeavingOut } from './find-leaving-out'
import { beginningWith, type Gazetteer } from './gazetteer'
import { readNumber, whyWrongNumber } from './number'
import { type Reading, readingsOf } from './readings'
import { spellingOf, wordsOf } from './search-words'

/** Fewer that begin with one word than this may all be beside what was meant: « renes » is Rennes more than Renescure. */
const FEW = 3

/** After every exact number comes one that is on its way: 310 for 31000. */
const BEGUN_RANK = 3

/**
 * The best of what a few letters or digits may mean, best first: the exact name or number, then one that begins so, then one
 * with these words, then one but for a slip of the keyboard; among equals the most populated.
 */
export function findTerritories(gazetteer: Gazetteer, typed: string, limit: number): Found[] {
  const best = new BestFound(limit)
  const number = readNumber(typed)
  if (number) {
    if (whyWrongNumber(typed) === null) findByNumber(gazetteer, number.slice(0, 9), best)
    return best.found
  }
  const words = wordsOf(typed)
  if (words.length === 0) return []
  const readings = readingsOf(gazetteer, words, spellingOf(typed))
  for (const reading of readings) findByName(gazetteer, reading, best)
  for (const { words: rest, ofKind, accepts } of readings) {
    const numbered = ofKind ? readNumber(rest.join('')) : null
    if (numbered) findByNumber(gazetteer, numbered, best, accepts)
  }
  if (best.isSure(PREFIX_RANK * STEP, words.length > 1 ? 1 : FEW)) return best.found
  const slippery = readingsOf(gazetteer, words, '', 1)
  for (const reading of slippery.filter(({ place }) => place === 'slipped')) findByName(gazetteer, reading, best)
  if (findLeavingOut(gazetteer, words, best)) return best.found
  findBySlips(gazetteer, slippery, best)
  return best.found
}

function findByNumber({ numbers, territories }: Gazetteer, number: string, best: BestFound, accepts: Reading['accepts'] = () => true): void {
  const { from, to } = beginningWith(numbers, number)
  for (const key of numbers.slice(from, to)) {
    const territory = territories[key.at]
    if (territory && accepts(territory)) best.add(key.text.length === number.length ? key.rank : BEGUN_RANK, key.at, key.former)
  }
}
