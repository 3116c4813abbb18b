import { canonicalJson } from '~/ledger/canonical'
import { type LedgerEntry, makeLines } from '~/ledger/append.server'
import { headText } from '~/ledger/head'
import { openLedgerKeys } from '~/ledger/keys.server'
import { EMPTY, rootOf } from '~/ledger/merkle'
import { openProofs } from '~/ledger/proof'
import type { Message } from '~/live/hear'
import { checkHistory } from './schedules/check-history'
import type { Asked, Attempt, Count, Heard, History, Promised, Proven, SeenReceipt } from './schedules/history'
import { leafOf } from './schedules/recount'

export const keys = openLedgerKeys('un secret que tout le monde connaît, pour les essais')
export const slug = 'essai'
export const [voter, other] = ['a'.repeat(32), 'b'.repeat(32)]

export const act = (ms: number, kind: string, who = voter, proposal = 1, more: object = {}): LedgerEntry =>
  ({ kind, at: new Date(ms), body: { voter: who, proposal, territory: who === voter ? 'commune-01001' : 'commune-01002', ...more } })
export const told = (message: Omit<Message, 'edition' | 'sealed' | 'hidden'> & { hidden?: boolean }, heardAt = 1100): Heard => ({ edition: slug, sealed: false, hidden: false, heardAt, ...message })
export const counts = (first: number, second = 0): Count[] => [{ proposal: 1, territories: first, people: first }, { proposal: 2, territories: second, people: second }]

export const ok = (began: number, receipt: SeenReceipt): Attempt => ({ instance: 0, began, ended: Date.parse(receipt.at) + 10, outcome: 'ok', receipt })
export const lost = (began: number): Attempt => ({ instance: 0, began, ended: began + 20, outcome: 'unknown', why: 'cut' })
export const refused = (began: number, reason: string): Attempt => ({ instance: 0, began, ended: began + 5, outcome: 'fail', status: 409, refused: reason })
export const wants = (support: boolean, attempts: Attempt[], who = voter): Asked => ({ voter: who, proposal: 1, support, attempts })

/** The promise of the line that a receipt names, as given while counts are hidden. */
export function promiseOf({ line, seq: _, proof: __, head: ___, signature: ____, ...said }: Proven): Promised {
  const promised = { ...said, leaf: leafOf(line).toString('hex') }
  return { ...promised, signature: keys.sign(slug, canonicalJson({ ...promised, kind: 'promise' })) }
}

export type Edit = (history: History, receiptOf: (seq: number) => Proven) => void

/** What is found wrong in a vote open from 100 to 1000, of these acts; everything else said of it is what they make, but for `edit`. */
export function judge(acts: LedgerEntry[], sealed: Count[], edit: Edit): string[] {
  const entries = [
    { kind: 'genesis', at: new Date(100), body: { key: keys.publicKeyOf(slug) } }, { kind: 'opening', at: new Date(100), body: {} }, ...acts,
    { kind: 'closing', at: new Date(1000), body: {} }, { kind: 'seal', at: new Date(1000), body: { counts: sealed } },
  ]
  const made = makeLines({ tree: EMPTY, last: Buffer.alloc(32), at: null }, entries)
  const proofs = openProofs(slug, made)
  const receiptOf = (seq: number): Proven => {
    const { line, proof, head } = proofs(seq)
    const { at, kind, body } = JSON.parse(line)
    return { edition: slug, proposal: body.proposal, territory: body.territory, support: kind === 'vote', at, seq, line, proof, head, signature: keys.sign(slug, headText(head)) }
  }
  const last = new Map(acts.map((entry, n) => [`${entry.body['voter']} ${entry.body['proposal']}`, { entry, seq: n + 3 }]))
  const history: History = {
    slug, opensAt: 100, closesAt: 1000, limit: null, hidden: false, proposals: [1, 2], asked: [], endings: [], glances: [], downloads: [], screens: [], answering: [true, true],
    lines: made.lines, heads: [{ size: made.lines.length, root: rootOf(made.tail.tree).toString('hex') }],
    table: [...last.values()].map(({ entry, seq }) => ({ voter: String(entry.body['voter']), proposal: Number(entry.body['proposal']), territory: String(entry.body['territory']), seq, active: entry.kind === 'vote' })),
    tallies: [{ seq: made.lines.length, sealed: true, counts: sealed }], snapshots: [told({ seq: made.lines.length, whole: true, counts: sealed })],
  }
  edit(history, receiptOf)
  return checkHistory(history)
}
