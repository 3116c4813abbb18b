type Range = { min?: number; max?: number }

/** One measured figure beside the limit measured in the same run; the deviation is that of the rounds it is the mean of. */
export type Figure = {
  name: string
  value: number
  unit: string
  deviation?: number
  limit?: { name: string; value: number }
  /** What was promised, of the value, of its share of the limit, or of both. */
  goal?: { value?: Range; ratio?: Range }
  note?: string
}

/** What the figure is of its limit: 0.5 is half of it. */
export const ratioOf = ({ value, limit }: Figure) => (limit ? value / limit.value : null)

/** Whether the goal holds; null when nothing was promised. */
export function isHeld(figure: Figure): boolean | null {
  const { goal } = figure
  return goal ? within(figure.value, goal.value) && within(ratioOf(figure) ?? Number.NaN, goal.ratio) : null
}

const within = (value: number, range: Range | undefined) => !range || (value >= (range.min ?? -Infinity) && value <= (range.max ?? Infinity))

/** The mean of some rounds and their standard deviation. */
export function overRounds(rounds: number[]): { value: number; deviation: number } {
  const value = rounds.reduce((sum, one) => sum + one, 0) / rounds.length
  return { value, deviation: Math.sqrt(rounds.reduce((sum, one) => sum + (one - value) ** 2, 0) / Math.max(1, rounds.length - 1)) }
}

/** The value under which a share of the sample lies; 0.95 for the p95. */
export function quantile(sample: number[], share: number): number {
  const sorted = sample.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
