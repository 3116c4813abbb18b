import { canonicalJson } from '~/ledger/canonical'
import { hear } from '~/live/hear'
import type { Tally } from '~/live/tally'
import type { Heard, History } from './history'
import { countsOf, fold, type Line } from './recount'

/** Table, API, sockets and seal all say what the ledger says; and what was told during the vote is, at each number, of that very moment. */
export function checkShown(history: History, lines: Line[]): string[] {
  const { proposals, table, tallies, snapshots, screens, glances, answering } = history
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
  answering.forEach((is, n) => is || wrong.push(`instance ${n} answers voters no more`))
  for (const { instance, tally } of glances)
    if (tally.counts && canonicalJson(tally.counts) !== canonicalJson(countsAt(lines, tally.seq, proposals))) wrong.push(`instance ${instance} answered at ${tally.seq} other counts than the ledger's`)
  return [...wrong, ...screens.flatMap((told, n) => checkScreen(`the screen of instance ${n}`, told, history, lines))]
}

/** Follows a screen as the page does: it shows nothing of a change whose beginning it missed, and asks again. */
function checkScreen(name: string, told: Heard[], { slug: edition, proposals }: History, lines: Line[]): string[] {
  let shown: Tally = { edition, seq: -1, sealed: false, hidden: false }
  return told.flatMap((message) => {
    if (message.seq < shown.seq) return [`${name} was told ${message.seq} after ${shown.seq}`]
    const next = hear(shown, message)
    if (next === 'gap' || next === shown) return []
    shown = next
    // Whether it may be told none is judged where hidden counts are.
    if (next.hidden && !next.counts) return []
    const expected = countsAt(lines, next.seq, proposals)
    const seen = [...(next.counts ?? [])].sort((one, other) => one.proposal - other.proposal)
    return canonicalJson(seen) === canonicalJson(expected) ? [] : [`${name} showed at ${next.seq} other counts than the ledger's`]
  })
}

const countsAt = (lines: Line[], seq: number, proposals: number[]) => countsOf(fold(lines.filter((line) => line.seq <= seq)).values(), proposals)
