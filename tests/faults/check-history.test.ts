import { describe, expect, test } from 'vitest'
import { headText } from '~/ledger/head'
import { act, counts, type Edit, judge, keys, lost, ok, other, refused, slug, told, wants } from './made-history.support'
import { readWire } from './schedules/wire'

/** One vote at 200, withdrawn at 300, another's at 400; each acknowledged. */
const ACTS = [act(200, 'vote'), act(300, 'withdrawal'), act(400, 'vote', other)]
const acknowledged: Edit = (history, receiptOf) =>
  history.asked.push(wants(true, [ok(195, receiptOf(3))]), wants(false, [ok(295, receiptOf(4))]), wants(true, [ok(395, receiptOf(5))], other))
const judged = (edit: Edit = () => {}) =>
  judge(ACTS, counts(1), (history, receiptOf) => {
    acknowledged(history, receiptOf)
    edit(history, receiptOf)
  })

describe('Une histoire juste', () => {
  test('tout est acquitté, une fois', () => expect(judged()).toEqual([]))
  test('une réponse perdue, puis le reçu de la même ligne', () => expect(judged(({ asked }) => asked[0]?.attempts.unshift(lost(190)))).toEqual([]))
  test('un dernier souhait sans réponse, écrit ou non', () => {
    expect(judge(ACTS.slice(0, 1), counts(1), ({ asked }) => asked.push(wants(true, [lost(190)])))).toEqual([])
    expect(judge([], counts(0), ({ asked }) => asked.push(wants(true, [lost(190)])))).toEqual([])
  })
  test('un écran qui manque un changement attend d’avoir tout relu', () =>
    expect(judged(({ screens }) => screens.push([told({ seq: 4, from: 3, counts: [] }), told({ seq: 5, whole: true, counts: counts(1) })]))).toEqual([]))
  test('des comptes demandés pendant le vote, et un registre quitté au milieu d’une ligne', () =>
    expect(judged(({ glances, downloads, lines }) => {
      glances.push({ instance: 1, ended: 500, tally: { seq: 5, counts: counts(1) } })
      downloads.push({ instance: 0, ended: 500, text: `${lines[0]}\n${lines[1]}\n{"at` }, { instance: 0, ended: 500, text: `${lines[0]}\n{"head":1}\n` })
    })).toEqual([]))
  test('un refus après la clôture', () => expect(judged(({ asked }) => asked.push(wants(true, [refused(1100, 'phase-closed')])))).toEqual([]))
})

describe('Une histoire fausse est dite fausse', () => {
  const WRONG: [string, RegExp, Edit][] = [
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
    ['l’API a dit, pendant le vote, des comptes d’un autre instant', /answered at 4 other counts/, ({ glances }) => glances.push({ instance: 1, ended: 500, tally: { seq: 4, counts: counts(1) } })],
    ['un registre interrompu a une autre ligne', /another line 2/, ({ downloads, lines }) => downloads.push({ instance: 0, ended: 500, text: `${lines[0]}\n${lines[2]}\n` })],
    ['une instance ne répond plus à personne', /instance 1 answers voters no more/, ({ answering }) => (answering[1] = false)],
    ['un écran neuf montre autre chose', /just opened/, (history) => (history.snapshots[0]!.counts = counts(0))],
    ['un écran a montré des comptes d’un autre instant', /showed at 3/, ({ screens }) => screens.push([told({ seq: 3, whole: true, counts: counts(2) })])],
    ['un écran est revenu en arrière', /was told 3 after 4/, ({ screens }) => screens.push([told({ seq: 4, whole: true, counts: counts(0) }), told({ seq: 3, from: 0, counts: counts(1) })])],
  ]
  test.each(WRONG)('%s', (_, sentence, edit) => expect(judged(edit).join('\n')).toMatch(sentence))

  test('une reprise a écrit une seconde ligne', () => {
    const twice = [act(200, 'vote'), act(210, 'vote')]
    expect(judge(twice, counts(1), ({ asked }, receiptOf) => asked.push(wants(true, [lost(190), ok(205, receiptOf(4))]))).join('\n')).toMatch(/changes nothing/)
  })
  test('le sceau compte autre chose', () => expect(judge(ACTS, counts(2), acknowledged).join('\n')).toMatch(/the seal does not say/))
  test('les dates reculent', () => expect(judge([ACTS[1]!, ACTS[0]!], counts(1), () => {}).join('\n')).toMatch(/dated before/))
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
