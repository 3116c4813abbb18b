import { count, formatNumber } from '~/ui/french'
import type { Imported } from './import-territories.server'
import type { LoadedLine } from './load-mailboxes.server'
import { TERRITORY_KIND_LABELS } from './words'

type Named = Imported['added'][number]

const DRY = 'À blanc\u00a0: rien n’est écrit.'
/** A first edition adds thousands: the first ones say enough. */
const MOST_LINES = 200

/** What an import did, a line for each territory it touched; with how many people follow those that merged. */
export function tellImport({ added, renamed, updated, closed }: Imported, followers: ReadonlyMap<number, number>, dryRun: boolean): string[] {
  const merged = closed.filter(({ successor }) => successor)
  const gone = closed.filter(({ successor }) => !successor)
  return [
    ...(dryRun ? [DRY] : []),
    ...section('Ajoutées', added.map(titleOf)),
    ...section('Renommées', renamed.map((one) => `${titleOf({ ...one, name: one.before })} → ${one.name}`)),
    ...section('Fusionnées', merged.map(({ successor, ...one }) => `${titleOf(one)} → ${successor ? titleOf(successor) : ''}${followedBy(followers.get(one.id) ?? 0)}`)),
    ...section('Disparues, sans qu’on sache ce qu’elles sont devenues (gardées, fermées)', gone.map(titleOf)),
    `Mises à jour (nom, population, codes postaux…)\u00a0: ${formatNumber(updated)}.`,
  ]
}

const section = (title: string, lines: string[]): string[] => [
  `${title}\u00a0: ${formatNumber(lines.length)}.`,
  ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
  ...(lines.length > MOST_LINES ? [`  et ${formatNumber(lines.length - MOST_LINES)} autres`] : []),
]

const titleOf = ({ kind, code, name }: Named): string => `${TERRITORY_KIND_LABELS[kind].toLowerCase()} ${code} ${name}`

const followedBy = (people: number): string => (people === 0 ? '' : ` (${count(people, 'personne rattachée suit', 'personnes rattachées suivent')})`)

/** What became of each line of a file of official addresses. */
export function tellMailboxes(lines: readonly LoadedLine[], dryRun: boolean): string[] {
  const accepted = lines.filter((line) => 'code' in line).length
  return [
    ...(dryRun ? [DRY] : []),
    ...lines.map((line) => `ligne ${line.line}\u00a0: ${'why' in line ? `refusée, ${line.why}` : `acceptée, ${line.email} pour ${line.territory} (${line.code})`}`),
    `${count(accepted, 'adresse acceptée', 'adresses acceptées')}, ${count(lines.length - accepted, 'ligne refusée', 'lignes refusées')}.`,
  ]
}
