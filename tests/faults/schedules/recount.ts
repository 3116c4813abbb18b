import { createHash } from 'node:crypto'
import type { Count } from './history'

export type Line = { seq: number; at: string; kind: string; prev: string; body: Record<string, unknown> }
export type Standing = { territory: string; seq: number; active: boolean }

const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Leaf hash of RFC 6962. Written apart from the site's own, so that they do not err together. */
export const leafOf = (line: string): Buffer => sha256(Buffer.of(0), line)

/** The root of RFC 6962 (2.1) over leaf hashes, by its definition. */
export function rootOver(leaves: Buffer[]): Buffer {
  const [first] = leaves
  if (!first) return sha256('')
  if (leaves.length === 1) return first
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return sha256(Buffer.of(1), rootOver(leaves.slice(0, half)), rootOver(leaves.slice(half)))
}

/** Whether `proof` leads from a leaf to `root` (RFC 9162, 2.1.3.2). */
export function leadsTo(root: string, leaf: Buffer, index: number, size: number, proof: string[]): boolean {
  let [at, last, hash] = [index, size - 1, leaf]
  for (const step of proof) {
    const other = Buffer.from(step, 'hex')
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = sha256(Buffer.of(1), other, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1]
    } else hash = sha256(Buffer.of(1), hash, other)
    ;[at, last] = [at >> 1, last >> 1]
  }
  return last === 0 && hash.toString('hex') === root
}

/** What changes where a voter stands: a vote, or its end by them or by a moderator. */
export const isAct = ({ kind }: Pick<Line, 'kind'>) => isWish({ kind }) || kind === 'invalidation'

/** What only the voter asks for. */
export const isWish = ({ kind }: Pick<Line, 'kind'>) => kind === 'vote' || kind === 'withdrawal'

/** Where each voter stands with each proposal, from the lines alone. */
export function fold(lines: Line[]): Map<string, Standing & { voter: string; proposal: number }> {
  const standing = new Map<string, Standing & { voter: string; proposal: number }>()
  for (const { kind, body, seq } of lines) {
    if (!isAct({ kind })) continue
    const [voter, proposal] = [String(body['voter']), Number(body['proposal'])]
    standing.set(`${voter} ${proposal}`, { voter, proposal, territory: String(body['territory']), seq, active: kind === 'vote' })
  }
  return standing
}

/** The counts of every proposal, in the order of their numbers. */
export function countsOf(standing: Iterable<Standing & { proposal: number }>, proposals: number[]): Count[] {
  const active = [...standing].filter((one) => one.active)
  return [...proposals].sort((one, other) => one - other).map((proposal) => {
    const mine = active.filter((one) => one.proposal === proposal)
    return { proposal, territories: new Set(mine.map(({ territory }) => territory)).size, people: mine.length }
  })
}
