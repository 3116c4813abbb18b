import { nameOf } from './check-acknowledged'
import type { Asked, Attempt, History } from './history'
import { openSeqs, type Seqs } from './receipt-lines'
import { isWish, type Line } from './recount'

/**
 * The lines of a voter on a proposal are the acknowledged changes, and nothing else: a line that no receipt names must be
 * the one of a request whose answer was lost, asked before the line, each explaining at most one. So a refused wish is in
 * no line, and a retry never makes a second one.
 */
export function checkExplained({ asked, lines: texts }: History, lines: Line[]): string[] {
  const seqOf = openSeqs(texts)
  const named = new Set(asked.flatMap(({ attempts }) => attempts.flatMap((attempt) => (attempt.outcome === 'ok' ? [seqOf(attempt.receipt)] : []))))
  const lost = asked.flatMap((wish) => wish.attempts.flatMap((attempt) => (attempt.outcome === 'unknown' || wasEnded(wish, attempt, lines) ? [{ ...wish, began: attempt.began, used: false }] : [])))
  const wrong = lines.filter((line) => isWish(line) && !named.has(line.seq)).flatMap((line) => {
    const request = lost.find((one) => !one.used && one.voter === line.body['voter'] && one.proposal === line.body['proposal'] &&
      one.support === (line.kind === 'vote') && one.began <= Date.parse(line.at) + 5)
    if (request) request.used = true
    return request ? [] : [`line ${line.seq} is a ${line.kind} of ${String(line.body['voter']).slice(0, 6)} on ${line.body['proposal']} that nobody asked for`]
  })
  return [...wrong, ...checkOrder(asked, seqOf)]
}

/**
 * Refused, yet written: an instance that lost the answer of the database asks again by itself, and a decision had ended the
 * support meanwhile. It then counts no more, as the voter is told.
 */
const wasEnded = ({ voter, proposal, support }: Asked, { outcome, began, ended }: Attempt, lines: Line[]) =>
  outcome === 'fail' && support && lines.some(({ kind, at, body }) => kind === 'invalidation' && body['voter'] === voter && body['proposal'] === proposal && Date.parse(at) >= began - 5 && Date.parse(at) <= ended + 5)

/** What a voter is told later of a proposal is later in the ledger. */
function checkOrder(asked: Asked[], seqOf: Seqs): string[] {
  const latest = new Map<string, number>()
  return asked.flatMap((wish) => {
    const pair = `${wish.voter} ${wish.proposal}`
    const seq = wish.attempts.flatMap((attempt) => (attempt.outcome === 'ok' ? [seqOf(attempt.receipt)] : []))[0]
    if (seq === undefined) return []
    const before = latest.get(pair) ?? 0
    latest.set(pair, seq)
    return seq > before ? [] : [`${nameOf(wish)} is acknowledged by line ${seq}, from before what was acknowledged at ${before}`]
  })
}

/**
 * How many lines were written for a request after its voter had been answered by another: no order between two requests
 * can forbid it once the first one's answer is lost, but each undoes what the voter did meanwhile.
 */
export function countLate({ asked }: History, lines: Line[]): number {
  return lines.filter(isWish).filter((line) => {
    const at = Date.parse(line.at)
    const mine = asked.filter(({ voter, proposal, support }) => voter === line.body['voter'] && proposal === line.body['proposal'] && support === (line.kind === 'vote'))
    const wasAsking = mine.some(({ attempts }) => attempts.some(({ began }) => began <= at + 5) && attempts.every(({ outcome, ended }) => outcome === 'unknown' || ended >= at - 5))
    return !wasAsking
  }).length
}
