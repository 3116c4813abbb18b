import { canonicalJson } from '~/ledger/canonical'
import { isAct } from './check-ledger'
import type { Count, Heard, History } from './history'
import { countsOf, fold, type Line } from './recount'

/** Table, API, sockets and seal all say what the ledger says; and a screen showed, at each number, that very moment. */
export function checkShown(history: History, lines: Line[]): string[] {
  const { proposals, table, tallies, snapshots, screens } = history
  const standing = fold(lines)
  const expected = countsOf(standing.values(), proposals)
  const wrong: string[] = []
  const same = (what: string, counts: unknown) => canonicalJson(counts) === canonicalJson(expected) || wrong.push(`${what} does not say what the ledger says`)

  const rows = (entries: Iterable<object>) => [...entries].map((entry) => canonicalJson(entry)).sort().join('\n')
  if (rows(table) !== rows(standing.values())) wrong.push('the table of votes is not what the ledger folds into')
  same('the seal', lines.at(-1)?.body['counts'])
  tallies.forEach((tally, n) => {
    same(`the tally of instance ${n}`, tally.counts)
    if (tally.seq !== lines.length || !tally.sealed) wrong.push(`the tally of instance ${n} is of line ${tally.seq}, sealed: ${tally.sealed}`)
  })
  snapshots.forEach((snapshot, n) => same(`a screen just opened on instance ${n}`, snapshot.counts))
  return [...wrong, ...screens.flatMap((heard, n) => checkScreen(`the screen of instance ${n}`, heard, lines, proposals))]
}

/** Follows a screen as the page does: the highest number wins, counts are absolute. */
function checkScreen(name: string, heard: Heard[], lines: Line[], proposals: number[]): string[] {
  const shown = new Map<number, Count>()
  let known = 0
  return heard.flatMap(({ seq, whole, counts = [] }) => {
    if (seq < known) return [`${name} was told ${seq} after ${known}`]
    if (seq === known && !whole) return []
    known = seq
    if (whole) shown.clear()
    for (const count of counts) shown.set(count.proposal, count)
    const expected = countsOf(fold(lines.filter((line) => isAct(line) && line.seq <= seq)).values(), proposals)
    const seen = [...shown.values()].sort((one, other) => one.proposal - other.proposal)
    return canonicalJson(seen) === canonicalJson(expected) ? [] : [`${name} showed at ${seq} other counts than the ledger's`]
  })
}
