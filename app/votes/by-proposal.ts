import type { Tally } from '~/live/tally'
import { type CountedUnit, countedIn, type Voices } from './words'

const NONE: Voices = { territories: 0, people: 0 }

/** A tally as screens ask of it: what one proposal has, the highest, the sums. Null while counts are hidden. */
export function byProposal({ counts }: Tally, unit: CountedUnit) {
  if (!counts) return null
  const known = new Map(counts.map((count) => [count.proposal, count]))
  return {
    of: (proposal: number): Voices => known.get(proposal) ?? NONE,
    /** 1 for the most supported; equal counts share a rank. */
    rankOf: (proposal: number): number => {
      const own = countedIn(unit, known.get(proposal) ?? NONE)
      return 1 + counts.filter((count) => countedIn(unit, count) > own).length
    },
    highest: Math.max(0, ...counts.map((count) => countedIn(unit, count))),
    /** Every counted voice, all proposals together. */
    total: counts.reduce((sum, count) => sum + countedIn(unit, count), 0),
  }
}
