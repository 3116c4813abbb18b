import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'

/** What happened, before it is written. `at` in milliseconds. */
export type Event = { at: number; kind: string; body: Record<string, unknown> }
/** A whole vote; `seed` draws its key. */
export type Story = { edition: string; seed: number; events: Event[] }
/** Its ledger: the texts of its lines, and the instant of each. */
export type Book = { edition: string; seed: number; lines: string[]; ats: string[] }

const ZEROS = '0'.repeat(64)

/** Writes the lines of a story, each naming the one above; written apart from the verifier, so that neither excuses the other. */
export function writeBook({ edition, seed, events }: Story): Book {
  const lines: string[] = []
  for (const { at, kind, body } of events) {
    const prev = lines.length ? leaf(lines.at(-1) ?? '') : ZEROS
    lines.push(spelled({ at: instant(at), body, kind, prev, seq: lines.length + 1 }))
  }
  return { edition, seed, lines, ats: events.map(({ at }) => instant(at)) }
}

/** The file of a book, which ends with the head of all its lines unless another last row is given. */
export const fileOf = (book: Book, last = spelled(signedHead(book))): string => [...book.lines, last].map((row) => `${row}\n`).join('')

export const signedHead = (book: Book, size = book.lines.length) => signHead(book.seed, headOf(book, size))

export const headOf = ({ edition, lines, ats }: Book, size = lines.length) => ({ at: ats[size - 1] ?? '', edition, kind: 'head', root: levelsOf(lines.slice(0, size)).at(-1)?.[0] ?? '', size })

export const signHead = <Head extends Record<string, unknown>>(seed: number, head: Head) => ({ head, signature: signText(seed, spelled(head)) })

/** The receipt of line `seq`, as it was given when the ledger had `size` lines. */
export function receiptOf(book: Book, seq: number, size = book.lines.length) {
  const line = book.lines[seq - 1] ?? ''
  return { ...acknowledged(book, line), seq, line, proof: pathOf(book.lines.slice(0, size), seq - 1), ...signedHead(book, size) }
}

/** The receipt of line `seq` while counts are hidden. */
export const promiseOf = (book: Book, seq: number) => signPromise(book.seed, { ...acknowledged(book, book.lines[seq - 1] ?? ''), leaf: leaf(book.lines[seq - 1] ?? '') })

export const signPromise = (seed: number, promised: Record<string, unknown>) => ({ ...promised, signature: signText(seed, spelled({ ...promised, kind: 'promise' })) })

function acknowledged({ edition }: Book, line: string) {
  const { at, kind, body } = JSON.parse(line)
  return { edition, proposal: body.proposal, territory: body.territory, support: kind === 'vote', at }
}

const hash = (...parts: (Buffer | string)[]) => createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part as string)))).digest('hex')

export const leaf = (line: string) => hash(Buffer.of(0), line)

/** The tree by levels, leaves first: pairs are joined, and a hash left alone goes up as it is. */
function levelsOf(lines: string[]): string[][] {
  const levels = [lines.map(leaf)]
  for (let level = levels[0] ?? []; level.length > 1; levels.push(level))
    level = level.flatMap((left, n) => (n % 2 ? [] : [level[n + 1] === undefined ? left : hash(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(level[n + 1] ?? '', 'hex'))]))
  return levels
}

const pathOf = (lines: string[], index: number): string[] => levelsOf(lines).flatMap((level, height) => level[Math.floor(index / 2 ** height) ^ 1] ?? [])

const keys = new Map<number, KeyObject>()

/** An Ed25519 key drawn from a number, so that a case found once is found again. */
function keyOf(seed: number): KeyObject {
  const key = keys.get(seed) ?? createPrivateKey({ format: 'der', type: 'pkcs8', key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed + 1)]) })
  keys.set(seed, key)
  return key
}

export const publicKeyOf = (seed: number) => Buffer.from(createPublicKey(keyOf(seed)).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')
export const signText = (seed: number, text: string) => sign(null, Buffer.from(text), keyOf(seed)).toString('hex')

export const instant = (ms: number) => new Date(ms).toISOString()

/** Canonical JSON. */
export function spelled(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelled).join()}]`
  if (!value || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => `${spelled(name)}:${spelled(one)}`).join()}}`
}
