import { canonicalJson } from '~/ledger/canonical'
import { openReceiptCheck } from './check-receipt'
import type { Asked, Attempt, History } from './history'
import { openSeqs } from './receipt-lines'
import type { Line } from './recount'

/** How far apart two clocks of one machine may be read, in milliseconds. */
export const SLACK_MS = 5

const REFUSALS = new Set(['phase-closed', 'vote-limit-reached', 'no-territory'])

/** Every acknowledged wish is in the ledger as its receipt says; every refusal is true. */
export function checkAcknowledged(history: History, lines: Line[]): string[] {
  const wrongReceipt = openReceiptCheck(history, lines)
  const wrongOf = (asked: Asked, attempt: Attempt) =>
    attempt.outcome === 'ok' ? wrongReceipt(asked, attempt.receipt) : attempt.outcome === 'fail' ? wrongRefusal(history, asked, attempt) : null
  return history.asked.flatMap((asked) => [
    ...asked.attempts.flatMap((attempt) => {
      const wrong = wrongOf(asked, attempt)
      return wrong ? [`${nameOf(asked)} ${wrong}`] : []
    }),
    ...wrongTogether(asked, history, lines),
  ])
}

export const nameOf = ({ voter, proposal, support }: Asked) => `${support ? 'vote' : 'withdrawal'} of ${voter.slice(0, 6)} on ${proposal}`

/** The same wish, asked again, has the same receipt; and its line was written while somebody was asking for it. */
function wrongTogether(asked: Asked, history: History, lines: Line[]): string[] {
  const seqOf = openSeqs(history.lines)
  const acknowledged = asked.attempts.filter((attempt) => attempt.outcome === 'ok')
  const seqs = acknowledged.map(({ receipt }) => seqOf(receipt))
  const endOf = (seq: number) => lines[seq - 1]?.kind === 'invalidation'
  // Between two askings, only a lost request of the opposite wish, still on its way, can make another line true; or a moderator's act.
  const crossed = history.asked.some(({ voter, proposal, support, attempts }) => voter === asked.voter && proposal === asked.proposal && support !== asked.support &&
    attempts.some(({ outcome, began }) => outcome === 'unknown' && acknowledged.some((attempt) => began <= attempt.ended)))
  const ended = lines.some(({ kind, seq, body }) => kind === 'invalidation' && body['voter'] === asked.voter && body['proposal'] === asked.proposal && seq >= Math.min(...seqs) && seq <= Math.max(...seqs))
  // A promise becomes a receipt once counts are shown: two texts, of one line.
  const texts = (isPromise: boolean) => new Set(acknowledged.filter(({ receipt }) => 'leaf' in receipt === isPromise).map(({ receipt }) => canonicalJson(receipt))).size
  const different = !crossed && !ended && (new Set(seqs).size > 1 || texts(true) > 1 || texts(false) > 1)
  const misdated = acknowledged.filter(({ receipt, ended: until }) => {
    const at = Date.parse(receipt.at)
    return at > until + SLACK_MS || (!endOf(seqOf(receipt)) && !mayHaveWritten(asked, history, at))
  })
  return [
    ...(different ? [`${nameOf(asked)}, asked again, has another receipt`] : []),
    ...misdated.map(({ receipt }) => `${nameOf(asked)} is dated ${receipt.at}, when nobody was asking`),
  ]
}

/** Whether it was being asked at `at`, or a former request of the same wish, whose answer was lost, was still on its way. */
const mayHaveWritten = (asked: Asked, history: History, at: number) =>
  asked.attempts.some(({ began }) => began <= at + SLACK_MS) ||
  history.asked.some(({ voter, proposal, support, attempts }) => voter === asked.voter && proposal === asked.proposal && support === asked.support &&
    attempts.some(({ outcome, began }) => outcome === 'unknown' && began <= at + SLACK_MS))

function wrongRefusal({ closesAt, limit, endings }: History, { voter, support }: Asked, { status, refused, ended }: Attempt & { outcome: 'fail' }): string | null {
  if (!REFUSALS.has(refused)) return `is refused: ${status} ${refused}`
  if (refused === 'phase-closed' && ended < closesAt - SLACK_MS) return 'is refused as closed before the close'
  if (refused === 'no-territory' && !(support && endings.some((ending) => ending.kind === 'revoked' && ending.voter === voter && ending.began <= ended)))
    return 'is refused without its territory, which nobody took back'
  return refused === 'vote-limit-reached' && limit === null ? 'is refused by a limit there is not' : null
}
