/** One territory found, by its place in the order of populations, and the former name it was found by. */
export type Found = { at: number; former: string | null; score: number }

/** Above any number of territories: ranks and places are compared as one number. */
const PLACES = 1 << 20

/** Keeps the best that were found, each territory once: the lower rank first, then the most populated. */
export class BestFound {
  readonly found: Found[] = []
  constructor(private readonly limit: number) {}

  add(rank: number, at: number, former: string | null): void {
    const score = rank * PLACES + at
    const { found } = this
    if (found.length === this.limit && score >= (found.at(-1)?.score ?? 0)) return
    const known = found.findIndex((one) => one.at === at)
    if (known >= 0) {
      if ((found[known]?.score ?? 0) <= score) return
      found.splice(known, 1)
    }
    let place = found.length
    while (place > 0 && (found[place - 1]?.score ?? 0) > score) place--
    found.splice(place, 0, { at, former, score })
    if (found.length > this.limit) found.pop()
  }

  /** Whether there is one under this rank, or enough of any. */
  isSure(rank: number, enough: number): boolean {
    return this.found.length >= Math.min(enough, this.limit) || (this.found[0]?.score ?? Infinity) < rank * PLACES
  }

  /** Whether nothing of this rank could still enter. */
  isFullBelow(rank: number): boolean {
    return this.found.length === this.limit && (this.found.at(-1)?.score ?? 0) < rank * PLACES
  }
}
