import { describe, expect, test } from 'vitest'
import { act, counts, type Edit, judge, keys, ok, promiseOf, slug, told, wants } from './made-history.support'

/** One vote at 200, under hidden counts, acknowledged by a promise. */
const judged = (edit: Edit = () => {}) =>
  judge([act(200, 'vote')], counts(1), (history, receiptOf) => {
    history.hidden = true
    history.asked.push(wants(true, [ok(195, promiseOf(receiptOf(3)))]))
    history.glances.push({ instance: 0, ended: 500, tally: { seq: 0 } }, { instance: 0, ended: 1010, tally: { seq: 3, counts: counts(1) } })
    history.screens.push([told({ seq: 0, hidden: true, whole: true }, 300), told({ seq: 5, from: 0, counts: counts(1) }, 1020)])
    edit(history, receiptOf)
  })

describe('Des comptes cachés pendant le vote', () => {
  test('justes : rien avant la clôture, tout après', () => expect(judged()).toEqual([]))
  test('justes : la promesse, puis le reçu de la même ligne', () =>
    expect(judged(({ asked }, receiptOf) => asked[0]?.attempts.push({ ...ok(195, receiptOf(3)), ended: 1010 }))).toEqual([]))

  const WRONG: [string, RegExp, Edit][] = [
    ['l’API les dit', /instance 0 answered hidden counts/, ({ glances }) => (glances[0]!.tally.counts = counts(1))],
    ['l’API dit combien de lignes il y a', /answered hidden counts, at 3/, ({ glances }) => (glances[0]!.tally.seq = 3)],
    ['un écran les entend', /screen of instance 0 was told hidden counts/, ({ screens }) => (screens[0]![1]!.heardAt = 900)],
    ['le registre se télécharge', /gave the ledger/, ({ downloads }) => downloads.push({ instance: 1, ended: 500, text: '' })],
    ['un reçu dit la place de sa ligne', /receipt that tells how many/, ({ asked }, receiptOf) => (asked[0] = wants(true, [ok(195, receiptOf(3))]))],
    ['une promesse n’est d’aucune ligne', /not in the ledger/, ({ asked }, receiptOf) => (asked[0] = wants(true, [ok(195, { ...promiseOf(receiptOf(3)), leaf: '0'.repeat(64) })]))],
    ['une promesse dit un autre territoire', /says another thing/, ({ asked }, receiptOf) => (asked[0] = wants(true, [ok(195, { ...promiseOf(receiptOf(3)), territory: 'commune-75056' })]))],
    ['une promesse est signée d’autre chose', /did not sign/, ({ asked }, receiptOf) => (asked[0] = wants(true, [ok(195, { ...promiseOf(receiptOf(3)), signature: keys.sign(slug, 'autre') })]))],
  ]
  test.each(WRONG)('faux : %s', (_, sentence, edit) => expect(judged(edit).join('\n')).toMatch(sentence))
})
