import { type Recounted, whyWrongEvidence, whyWrongHead } from './evidence'
import { readCanonical } from './json'
import { count, follow, found, type Vote } from './recount'
import { leafOf } from './tree'
import { type Count, isLine, isSignedHead, type Line, type SignedHead } from './words'

/** `line`: the number of the first wrong row of the file, from 1; 0 when the file is right and `extra` (from 1) is not. */
export type Verdict = { ok: true; counts: Count[]; sealed: boolean } | { ok: false; line: number; why: string; extra?: number }

/**
 * Recounts a ledger as `docs/ledger.md` says, and nothing else of this repository: if the site and its own verifier were
 * wrong in the same way, this one would not be.
 * @param text the file @param extras receipts and checkpoints, each a JSON text
 */
export function verifySecond(text: string, extras: string[] = []): Verdict {
  const rows = text.split('\n')
  const unended = rows.pop()
  if (unended) rows.push(unended)
  const read = readLines(rows.slice(0, -1))
  if ('why' in read) return { ok: false, ...read }
  const { vote, ledger } = read
  const wrong = (unended ? 'the last row has no LF' : null) ?? whyWrongLastRow(ledger, rows.at(-1) ?? '')
  if (wrong) return { ok: false, line: rows.length, why: wrong }
  for (const [index, extra] of extras.entries()) {
    const why = whyWrongEvidence(ledger, extra)
    if (why) return { ok: false, line: 0, extra: index + 1, why }
  }
  return { ok: true, counts: count(vote), sealed: vote.isSealed }
}

function readLines(rows: string[]): { vote: Vote; ledger: Recounted } | { line: number; why: string } {
  const lines: Recounted['lines'] = []
  let vote: Vote | undefined
  for (const [index, text] of rows.entries()) {
    const line = readLine(text, index + 1, lines.at(-1))
    const next = typeof line === 'string' ? line : vote ? (follow(vote, line) ?? vote) : found(line)
    if (typeof next === 'string') return { line: index + 1, why: next }
    vote = next
    lines.push({ text, line: line as Line, leaf: leafOf(text) })
  }
  return vote ? { vote, ledger: { edition: vote.genesis.edition, key: vote.genesis.key, lines } } : { line: 1, why: 'no line at all' }
}

/** A line in its place, whatever it tells; or why it is none. */
function readLine(text: string, seq: number, above?: { line: Line; leaf: Buffer }): Line | string {
  const value = readCanonical(text)
  if (value === undefined) return 'not canonical JSON'
  if (!isLine(value)) return 'not made of what a line is made of'
  const line = value as Line
  if (line.seq !== seq) return 'not the number of its row'
  if (above && line.at < above.line.at) return 'dated before the line above'
  return line.prev === (above?.leaf ?? Buffer.alloc(32)).toString('hex') ? line : 'does not name the line above'
}

function whyWrongLastRow(ledger: Recounted, row: string): string | null {
  const value = readCanonical(row)
  if (!isSignedHead(value)) return 'the last row is not a signed head'
  const signed = value as SignedHead
  return signed.head.size === ledger.lines.length ? whyWrongHead(ledger, signed) : 'the head is not of all the lines above'
}
