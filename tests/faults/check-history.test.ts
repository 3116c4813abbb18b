import { describe, expect, test } from 'vitest'
import { makeLines, type LedgerEntry } from '~/ledger/append.server'
import { headText } from '~/ledger/head'
import { openLedgerKeys } from '~/ledger/keys.server'
import { EMPTY, rootOf } from '~/ledger/merkle'
import { openProofs } from '~/ledger/proof'
import type { Message } from '~/live/hear'
import { checkHistory } from './schedules/check-history'
import type { Asked, Attempt, Count, History, SeenReceipt } from './schedules/history'
import { readWire } from './schedules/wire'

const keys = openLedgerKeys('un secret que tout le monde connaît, pour les essais')
const slug = 'essai'
const [voter, other] = ['a'.repeat(32), 'b'.repeat(32)]
const act = (ms: number, kind: string, who = voter, proposal = 1): LedgerEntry => ({ kind, at: new Date(ms), body: { voter: who, proposal, territory: who === voter ? 'commune-01001' : 'commune-01002' } })
const told = (message: Omit<Message, 'edition' | 'sealed' | 'hidden'>): Message => ({ edition: slug, sealed: false, hidden: false, ...message })
const counts = (first: number, second = 0) => [{ proposal: 1, territories: first, people: first }, { proposal: 2, territories: second, people: second }]

/** A vote open from 100 to 1000, of these acts; everything else said of it is what they make. */
function aHistory(acts: LedgerEntry[], sealed: object[], edit: (history: History, receiptOf: (seq: number) => SeenReceipt) => void): string[] {
  const entries = [
    { kind: 'genesis', at: new Date(100), body: { key: keys.publicKeyOf(slug) } }, { kind: 'opening', at: new Date(100), body: {} }, ...acts,
    { kind: 'closing', at: new Date(1000), body: {} }, { kind: 'seal', at: new Date(1000), body: { counts: sealed } },
  ]
  const made = makeLines({ tree: EMPTY, last: Buffer.alloc(32), at: null }, entries)
  const proofs = openProofs(slug, made)
  const receiptOf = (seq: number): SeenReceipt => {
    const { line, proof, head } = proofs(seq)
    const { at, kind, body } = JSON.parse(line)
    return { edition: slug, proposal: body.proposal, territory: body.territory, support: kind === 'vote', at, seq, line, proof, head, signature: keys.sign(slug, headText(head)) }
  }
  const last = new Map(acts.map((entry, n) => [`${entry.body['voter']} ${entry.body['proposal']}`, { entry, seq: n + 3 }]))
  const seen = sealed as Count[]
  const history: History = {
    slug, opensAt: 100, closesAt: 1000, limit: null, proposals: [1, 2], asked: [], lines: made.lines, heads: [{ size: made.lines.length, root: rootOf(made.tail.tree).toString('hex') }],
    table: [...last.values()].map(({ entry, seq }) => ({ voter: String(entry.body['voter']), proposal: Number(entry.body['proposal']), territory: String(entry.body['territory']), seq, active: entry.kind === 'vote' })),
    tallies: [{ seq: made.lines.length, sealed: true, counts: seen }], snapshots: [told({ seq: made.lines.length, whole: true, counts: seen })], screens: [],
  }
  edit(history, receiptOf)
  return checkHistory(history)
}

const ok = (began: number, receipt: SeenReceipt): Attempt => ({ instance: 0, began, ended: Date.parse(receipt.at) + 10, outcome: 'ok', receipt })
const lost = (began: number): Attempt => ({ instance: 0, began, ended: began + 20, outcome: 'unknown', why: 'cut' })
const refused = (began: number, reason: string): Attempt => ({ instance: 0, began, ended: began + 5, outcome: 'fail', status: 409, refused: reason })
const wants = (support: boolean, attempts: Attempt[], who = voter): Asked => ({ voter: who, proposal: 1, support, attempts })

/** One vote at 200, withdrawn at 300, another's at 400; each acknowledged. */
const ACTS = [act(200, 'vote'), act(300, 'withdrawal'), act(400, 'vote', other)]
const acknowledged = (history: History, receiptOf: (seq: number) => SeenReceipt) =>
  history.asked.push(wants(true, [ok(195, receiptOf(3))]), wants(false, [ok(295, receiptOf(4))]), wants(true, [ok(395, receiptOf(5))], other))
const judged = (edit: (history: History, receiptOf: (seq: number) => SeenReceipt) => void = () => {}) =>
  aHistory(ACTS, counts(1), (history, receiptOf) => {
    acknowledged(history, receiptOf)
    edit(history, receiptOf)
  })

describe('Une histoire juste', () => {
  test('tout est acquitté, une fois', () => expect(judged()).toEqual([]))
  test('une réponse perdue, puis le reçu de la même ligne', () => expect(judged(({ asked }) => asked[0]?.attempts.unshift(lost(190)))).toEqual([]))
  test('un dernier souhait sans réponse, écrit ou non', () => {
    expect(aHistory(ACTS.slice(0, 1), counts(1), ({ asked }) => asked.push(wants(true, [lost(190)])))).toEqual([])
    expect(aHistory([], counts(0), ({ asked }) => asked.push(wants(true, [lost(190)])))).toEqual([])
  })
  test('un écran qui manque un changement attend d’avoir tout relu', () =>
    expect(judged(({ screens }) => screens.push([told({ seq: 4, from: 3, counts: [] }), told({ seq: 5, whole: true, counts: counts(1) })]))).toEqual([]))
  test('un refus après la clôture', () => expect(judged(({ asked }) => asked.push(wants(true, [refused(1100, 'phase-closed')])))).toEqual([]))
})

describe('Une histoire fausse est dite fausse', () => {
  const WRONG: [string, RegExp, Parameters<typeof judged>[0]][] = [
    ['un vote acquitté n’est pas au registre', /not in the ledger/, ({ asked }, receiptOf) => asked.push(wants(true, [ok(195, { ...receiptOf(3), seq: 99 })]))],
    ['un reçu change un octet de sa ligne', /not in the ledger/, ({ asked }, receiptOf) => asked.push(wants(true, [ok(195, { ...receiptOf(3), line: `${receiptOf(3).line} ` })]))],
    ['le reçu est celui d’un autre', /another's line/, ({ asked }, receiptOf) => asked.push(wants(true, [ok(395, receiptOf(5))]))],
    ['le reçu dit un autre territoire', /says another thing/, ({ asked }, receiptOf) => (asked[0] = wants(true, [ok(195, { ...receiptOf(3), territory: 'commune-75056' })]))],
    ['la signature est d’une autre clé', /did not sign/, ({ asked }, receiptOf) => (asked[0] = wants(true, [ok(195, { ...receiptOf(3), signature: keys.sign('ailleurs', headText(receiptOf(3).head)) })]))],
    ['la preuve ne mène pas à la racine', /does not lead/, ({ asked }, receiptOf) => (asked[0] = wants(true, [ok(195, { ...receiptOf(3), proof: receiptOf(4).proof })]))],
    ['la racine signée n’est pas celle du registre', /root that is not/, ({ asked }, receiptOf) => (asked[0] = wants(true, [ok(195, { ...receiptOf(3), head: { ...receiptOf(3).head, root: '0'.repeat(64) } })]))],
    ['un vote refusé est au registre', /nobody asked for/, ({ asked }) => (asked[2] = wants(true, [refused(395, 'vote-limit-reached')], other))],
    ['une ligne que personne n’a demandée', /nobody asked for/, ({ asked }) => asked.pop()],
    ['deux reçus pour un souhait', /has another receipt/, ({ asked }, receiptOf) => asked[0]?.attempts.push(ok(195, { ...receiptOf(3), signature: keys.sign(slug, 'autre') }))],
    ['un reçu d’avant le souhait', /nobody was asking/, ({ asked }) => (asked[0]!.attempts[0]!.began = 250)],
    ['un refus avant la clôture', /before the close/, ({ asked }) => asked.push(wants(true, [refused(500, 'phase-closed')]))],
    ['un refus sans raison d’être', /not-signed-in/, ({ asked }) => asked.push(wants(true, [refused(500, 'not-signed-in')]))],
    ['un vote daté hors de la phase', /outside the vote/, (history) => (history.closesAt = 350)],
    ['un soutien de plus que la limite', /over 0/, (history) => (history.limit = 0)],
    ['une ligne manque', /does not follow|has number/, (history) => history.lines.splice(2, 1)],
    ['la racine gardée est une autre', /root of 7 lines is another/, (history) => (history.heads[0]!.root = '0'.repeat(64))],
    ['la table dit autre chose', /table of votes/, (history) => (history.table[0]!.active = true)],
    ['l’API compte autre chose', /tally of instance 0/, (history) => (history.tallies[0]!.counts = counts(2))],
    ['un écran neuf montre autre chose', /just opened/, (history) => (history.snapshots[0]!.counts = counts(0))],
    ['un écran a montré des comptes d’un autre instant', /showed at 3/, ({ screens }) => screens.push([told({ seq: 3, whole: true, counts: counts(2) })])],
    ['un écran est revenu en arrière', /was told 3 after 4/, ({ screens }) => screens.push([told({ seq: 4, whole: true, counts: counts(0) }), told({ seq: 3, from: 0, counts: counts(1) })])],
  ]
  test.each(WRONG)('%s', (_, sentence, edit) => expect(judged(edit).join('\n')).toMatch(sentence))

  test('une reprise a écrit une seconde ligne', () => {
    const twice = [act(200, 'vote'), act(210, 'vote')]
    expect(aHistory(twice, counts(1), ({ asked }, receiptOf) => asked.push(wants(true, [lost(190), ok(205, receiptOf(4))]))).join('\n')).toMatch(/changes nothing/)
  })
  test('le sceau compte autre chose', () => expect(aHistory(ACTS, counts(2), acknowledged).join('\n')).toMatch(/the seal does not say/))
  test('les dates reculent', () => expect(aHistory([ACTS[1]!, ACTS[0]!], counts(1), () => {}).join('\n')).toMatch(/dated before/))
})

test('Le fil de PostgreSQL est lu octet par octet : un COMMIT après une ligne du registre, et lui seul', () => {
  const message = (kind: string, ...words: string[]) => {
    const body = Buffer.from(words.map((word) => `${word}\0`).join(''))
    const head = Buffer.alloc(4)
    head.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(kind), head, body])
  }
  const sent = Buffer.concat([message('', 'user', 'x'), message('P', 's1', 'commit'), message('B', '', 's1'), message('P', 's2', 'insert into ledger_line (…)'), message('B', '', 's2'), message('B', '', 's1'), message('Q', 'COMMIT')])
  const heard: boolean[] = []
  const read = readWire((wrote) => heard.push(wrote))
  for (const byte of sent) read(Buffer.of(byte))
  expect(heard).toEqual([false, true, false])
})
