/** One measured figure beside the limit measured in the same run. */
export type Figure = { name: string; value: number; unit: string; limit?: { name: string; value: number }; note?: string }

/** What the figure is of its limit: 0.5 is half as fast. */
const ratio = ({ value, limit }: Figure) => (limit ? value / limit.value : null)

/** Prints the figures for people, or one JSON document for machines. */
export function print(figures: Figure[], asJson: boolean): void {
  if (asJson) {
    console.log(JSON.stringify(figures.map((figure) => ({ ...figure, ratio: ratio(figure) }))))
    return
  }
  for (const figure of figures) {
    const share = ratio(figure)
    const beside = figure.limit && share !== null ? ` | ${figure.limit.name} : ${round(figure.limit.value)} ${figure.unit} | rapport ${share.toPrecision(3)}` : ''
    console.log(`${figure.name} : ${round(figure.value)} ${figure.unit}${beside}${figure.note ? ` (${figure.note})` : ''}`)
  }
}

const round = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3))).toLocaleString('fr-FR')

/** The value under which a share of the sample lies; 0.95 for the p95. */
export function quantile(sample: number[], share: number): number {
  const sorted = sample.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
