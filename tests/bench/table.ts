import { type Figure, isHeld, ratioOf } from './figure'

const WIDTHS = [62, 26, 52, 9, 34]

export const HEADINGS = row(['Mesure', 'valeur', 'limite, du même passage', 'rapport', 'but'])

/** The lines of the table that tell one figure. */
export function linesOf(figure: Figure): string {
  const { name, value, unit, deviation, limit, note } = figure
  const ratio = ratioOf(figure)
  const line = row([
    name,
    `${spell(value)}${deviation === undefined ? '' : ` ± ${spell(deviation)}`} ${unit}`,
    limit ? `${spell(limit.value)} ${unit} (${limit.name})` : '',
    ratio === null ? '' : spell(ratio),
    goalOf(figure),
  ])
  return note ? `${line}\n    ${note}` : line
}

/** How many goals hold, and the names of those that do not. */
export function verdictOf(figures: Figure[]): string {
  const missed = figures.filter((figure) => isHeld(figure) === false).map(({ name }) => name)
  return `${figures.filter(isHeld).length} buts tenus, ${missed.length} manqués${missed.length > 0 ? `\u00a0: ${missed.join('\u00a0; ')}` : ''}`
}

function goalOf(figure: Figure): string {
  const { value, ratio } = figure.goal ?? {}
  const bounds = [['', value], ['rapport ', ratio]] as const
  const said = bounds.flatMap(([of, range]) => [
    ...(range?.min === undefined ? [] : [`${of}≥ ${spell(range.min)}`]),
    ...(range?.max === undefined ? [] : [`${of}≤ ${spell(range.max)}`]),
  ])
  return said.length > 0 ? `${isHeld(figure) ? 'tenu' : 'MANQUÉ'}\u00a0: ${said.join(', ')}` : ''
}

function row(cells: string[]): string {
  return cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join(' ').trimEnd()
}

const spell = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))).toLocaleString('fr-FR')
