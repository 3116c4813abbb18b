import { createPublicKey, verify } from 'node:crypto'
import { canonicalJson } from '~/ledger/canonical'
import type { Asked, Attempt, History } from './history'
import { leadsTo, leafOf, type Line, rootOver } from './recount'

/** SubjectPublicKeyInfo of an Ed25519 key, before its 32 bytes (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** How far apart two clocks of one machine may be read, in milliseconds. */
const SLACK_MS = 5

const REFUSALS = new Set(['phase-closed', 'vote-limit-reached'])

/** Every acknowledged wish is in the ledger at its receipt's line, byte for byte, proven and signed; every refusal is true. */
export function checkAcknowledged(history: History, lines: Line[]): string[] {
  const key = createPublicKey({ format: 'der', type: 'spki', key: Buffer.concat([SPKI, Buffer.from(String(lines[0]?.body['key']), 'hex')]) })
  const leaves = history.lines.map(leafOf)
  const roots = new Map<number, string>()
  const rootAt = (size: number) => {
    const known = roots.get(size) ?? rootOver(leaves.slice(0, size)).toString('hex')
    roots.set(size, known)
    return known
  }

  function wrongOf({ voter, proposal, support }: Asked, attempt: Attempt): string | null {
    if (attempt.outcome === 'fail') return wrongRefusal(history, attempt)
    if (attempt.outcome !== 'ok') return null
    const { line, proof, head, signature, ...said } = attempt.receipt
    if (history.lines[said.seq - 1] !== line) return `is acknowledged at line ${said.seq}, which is not in the ledger`
    const { kind, at, body } = JSON.parse(line) as Line
    if (kind !== (support ? 'vote' : 'withdrawal') || body['voter'] !== voter || body['proposal'] !== proposal) return `is acknowledged by another's line, ${said.seq}`
    const told = { edition: history.slug, proposal, territory: body['territory'], support, at, seq: said.seq }
    if (canonicalJson(said) !== canonicalJson(told)) return `has a receipt that says another thing than its line ${said.seq}`
    if (rootAt(head.size) !== head.root || head.size > lines.length) return `has a receipt under a root that is not the ledger's, ${head.size}`
    if (!leadsTo(head.root, leafOf(line), said.seq - 1, head.size, proof)) return `has a proof that does not lead to its root, line ${said.seq}`
    if (!verify(null, Buffer.from(canonicalJson(head)), key, Buffer.from(signature, 'hex'))) return `has a receipt that its edition's key did not sign, line ${said.seq}`
    return null
  }

  return history.asked.flatMap((asked) => [
    ...asked.attempts.flatMap((attempt) => {
      const wrong = wrongOf(asked, attempt)
      return wrong ? [`${nameOf(asked)} ${wrong}`] : []
    }),
    ...wrongTogether(asked, history),
  ])
}

export const nameOf = ({ voter, proposal, support }: Asked) => `${support ? 'vote' : 'withdrawal'} of ${voter.slice(0, 6)} on ${proposal}`

/** The same wish, asked again, has the same receipt; and its line was written while somebody was asking for it. */
function wrongTogether(asked: Asked, history: History): string[] {
  const acknowledged = asked.attempts.filter((attempt) => attempt.outcome === 'ok')
  // Between two askings, only a lost request of the opposite wish, still on its way, can make another line true.
  const crossed = history.asked.some(({ voter, proposal, support, attempts }) => voter === asked.voter && proposal === asked.proposal && support !== asked.support &&
    attempts.some(({ outcome, began }) => outcome === 'unknown' && acknowledged.some((attempt) => began <= attempt.ended)))
  const different = !crossed && new Set(acknowledged.map(({ receipt }) => canonicalJson(receipt))).size > 1
  const misdated = acknowledged.filter(({ receipt, ended }) => {
    const at = Date.parse(receipt.at)
    return at > ended + SLACK_MS || !mayHaveWritten(asked, history, at)
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

function wrongRefusal({ closesAt, limit }: History, { status, refused, ended }: Attempt & { outcome: 'fail' }): string | null {
  if (!REFUSALS.has(refused)) return `is refused: ${status} ${refused}`
  if (refused === 'phase-closed' && ended < closesAt - SLACK_MS) return 'is refused as closed before the close'
  return refused === 'vote-limit-reached' && limit === null ? 'is refused by a limit there is not' : null
}
