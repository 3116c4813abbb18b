/**
 * How far two samples are from being drawn alike, by the ranks of Mann and Whitney: in standard deviations, about 0 when they
 * are. Only the order counts: neither a slow machine nor a few very slow answers, common to both, move it.
 */
export function rankGap(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, mine: true })), ...other.map((value) => ({ value, mine: false }))].toSorted((a, b) => a.value - b.value)
  const ranks = all.reduce((sum, { mine }, index) => sum + (mine ? index + 1 : 0), 0)
  const [n, m] = [one.length, other.length]
  const expected = (n * (n + m + 1)) / 2
  return (ranks - expected) / Math.sqrt((n * m * (n + m + 1)) / 12)
}
