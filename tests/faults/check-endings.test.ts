import { describe, expect, test } from 'vitest'
import { act, counts, type Edit, judge, lost, ok, other, refused, voter, wants } from './made-history.support'
import type { Ending } from './schedules/history'

const reason = 'Une décision de cet essai.'
const decided = (kind: Ending['kind'], more: Partial<Ending> = {}): Ending => ({ voter, kind, reason, began: 290, ended: 310, lines: 1, ...more })

/** One vote at 200, ended at 300 by decision; another's at 400. */
const ACTS = [act(200, 'vote'), act(300, 'invalidation', voter, 1, { reason }), act(400, 'vote', other)]
const judged = (edit: Edit, acts = ACTS, sealed = counts(1)) =>
  judge(acts, sealed, (history, receiptOf) => {
    history.asked.push(wants(true, [ok(195, receiptOf(3))]), wants(true, [ok(395, receiptOf(5))], other))
    edit(history, receiptOf)
  })

describe('Des votes finis par décision', () => {
  test.each([['revoked'], ['invalidated']] as const)('%s : justes', (kind) => expect(judged(({ endings }) => endings.push(decided(kind)))).toEqual([]))
  test('la réponse à qui a décidé fut perdue', () => expect(judged(({ endings }) => endings.push(decided('revoked', { ended: null, lines: null })))).toEqual([]))
  test('qui veut retirer ensuite son soutien a le reçu de sa fin', () =>
    expect(judged(({ endings, asked }, receiptOf) => {
      endings.push(decided('invalidated'))
      asked.push(wants(false, [ok(350, { ...receiptOf(4) })]))
    })).toEqual([]))
  test('un vote, sa fin, et le vote repris par la même demande', () =>
    expect(judged(({ endings, asked }, receiptOf) => {
      endings.push(decided('invalidated'))
      asked[0]?.attempts.push(ok(450, receiptOf(6)))
    }, [...ACTS, act(460, 'vote')], counts(2))).toEqual([]))
  test('un refus à qui n’a plus de territoire', () =>
    expect(judged(({ endings, asked }) => {
      endings.push(decided('revoked'))
      asked.push(wants(true, [refused(500, 'no-territory')]))
    })).toEqual([]))

  const refusedInstead = (ended: number): Edit => ({ endings, asked }) => {
    endings.push(decided('revoked'))
    asked[0] = wants(true, [{ ...refused(195, 'phase-closed'), ended }])
  }
  test('un refus à qui votait, dont le vote écrit fut fini avant la réponse', () => expect(judged(refusedInstead(1010))).toEqual([]))

  const WRONG: [string, RegExp, Edit][] = [
    ['personne ne l’a décidé', /nobody decided/, () => {}],
    ['c’est un autre qui devait finir', /nobody decided/, ({ endings }) => endings.push(decided('revoked', { voter: other, lines: 0 }))],
    ['la ligne est d’avant la décision', /nobody was deciding/, ({ endings }) => endings.push(decided('revoked', { began: 320, ended: 330 }))],
    ['la décision en a annoncé deux', /ended 2 supports, it ended 1/, ({ endings }) => endings.push(decided('revoked', { lines: 2 }))],
    ['une décision annoncée n’a pas de ligne', /it ended 0/, ({ endings }) => endings.push(decided('revoked'), decided('revoked', { voter: other }))],
    ['elle vote encore après sa preuve retirée', /whose proof was taken back/, ({ endings }) => endings.push(decided('revoked'), decided('revoked', { voter: other, reason: 'autre', lines: 0 }))],
    ['un refus faute de territoire, que personne n’a retiré', /which nobody took back/, ({ endings, asked }) => {
      endings.push(decided('invalidated'))
      asked.push(wants(true, [refused(500, 'no-territory')]))
    }],
    ['un refus, et un vote que la décision n’a fini qu’après', /nobody asked for/, refusedInstead(250)],
    ['la table compte encore le vote', /table of votes/, ({ endings, table }) => {
      endings.push(decided('revoked'))
      for (const row of table) row.active = true
    }],
  ]
  test.each(WRONG)('faux : %s', (_, sentence, edit) => expect(judged(edit).join('\n')).toMatch(sentence))

  test('faux : un soutien est resté', () => {
    const acts = [...ACTS.slice(0, 1), act(250, 'vote', voter, 2), act(300, 'invalidation', voter, 1, { reason })]
    expect(judge(acts, counts(0, 1), ({ endings }) => endings.push(decided('invalidated'))).join('\n')).toMatch(/left their support of 2/)
  })
  test('faux : la fin d’un soutien qui n’est pas donné', () =>
    expect(judge([...ACTS.slice(0, 2), act(320, 'invalidation', voter, 1, { reason })], counts(0), ({ asked, endings }) => {
      asked.push(wants(true, [lost(190)]))
      endings.push(decided('revoked', { ended: null, lines: null }))
    }).join('\n')).toMatch(/changes nothing/))
})
