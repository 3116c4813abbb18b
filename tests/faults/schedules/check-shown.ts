import { canonicalJson } from '~/ledger/canonical'
import { hear, type Message } from '~/live/hear'
import type { Tally } from '~/live/tally'
import { isAct } from './check-ledger'
import type { History } from './history'
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
  return [...wrong, ...screens.flatMap((told, n) => checkScreen(`the screen of instance ${n}`, told, history, lines))]
}

/** Follows a screen as the page does: it shows nothing of a change whose beginning it missed, and asks again. */
function checkScreen(name: string, told: Message[], { slug: edition, proposals }: History, lines: Line[]): string[] {
  let shown: Tally = { edition, seq: -1, sealed: false, hidden: false }
  return told.flatMap((message) => {
    if (message.seq < shown.seq) return [`${name} was told ${message.seq} after ${shown.seq}`]
    const next = hear(shown, message)
    if (next === 'gap' || next === shown) return []
    shown = next
    const expected = countsOf(fold(lines.filter((line) => isAct(line) && line.seq <= next.seq)).values(), proposals)
    const seen = [...(next.counts ?? [])].sort((one, other) => one.proposal - other.proposal)
    return canonicalJson(seen) === canonicalJson(expected) ? [] : [`${name} showed at ${next.seq} other counts than the ledger's`]
  })
}
