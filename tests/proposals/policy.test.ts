import { describe, expect, test } from 'vitest'
import type { Calendar } from '~/editions/calendar'
import { whyCannotDecide, whyCannotRedirect, whyCannotRegroup, whyRegroupingClosed } from '~/proposals/policy'
import { verdictSentence } from '~/proposals/refusals'

const at = (hour: number) => new Date(Date.UTC(2027, 0, 1, hour))
const calendar: Calendar = [
  { kind: 'consultation', opensAt: at(1), closesAt: at(2) },
  { kind: 'vote', opensAt: at(4), closesAt: at(5) },
]
const just = (date: Date) => new Date(date.getTime() - 1)

describe('Le regroupement est permis', () => {
  test.each([
    ['avant l’ouverture de la consultation', just(at(1)), { refused: 'nothing-to-regroup-yet', opensAt: at(1) }],
    ['à l’instant de son ouverture', at(1), null],
    ['pendant la consultation', just(at(2)), null],
    ['entre la consultation et le vote', at(3), null],
    ['à l’instant d’avant le vote', just(at(4)), null],
    ['à l’ouverture du vote', at(4), { refused: 'ballot-frozen', since: at(4) }],
    ['pendant le vote', just(at(5)), { refused: 'ballot-frozen', since: at(4) }],
    ['après le vote', at(9), { refused: 'ballot-frozen', since: at(4) }],
  ])('%s', (_when, instant, expected) => {
    expect(whyRegroupingClosed({ calendar, at: instant, ballotFrozenAt: null })).toEqual(expected)
  })

  test('jusqu’au gel du bulletin, s’il précède le vote', () => {
    expect(whyRegroupingClosed({ calendar, at: at(3), ballotFrozenAt: at(2) })).toEqual({ refused: 'ballot-frozen', since: at(2) })
  })

  test('tant qu’aucun vote n’est prévu, jamais sans consultation', () => {
    expect(whyRegroupingClosed({ calendar: calendar.slice(0, 1), at: at(9), ballotFrozenAt: null })).toBeNull()
    expect(whyRegroupingClosed({ calendar: [], at: at(9), ballotFrozenAt: null })).toEqual({ refused: 'phase-not-planned', kind: 'consultation' })
  })
})

test('Seules les personnes qui modèrent regroupent', () => {
  const facts = { calendar, at: at(3), ballotFrozenAt: null }
  expect(whyCannotRegroup({ roles: ['moderator'] }, facts)).toBeNull()
  expect(whyCannotRegroup({ roles: ['administrator', 'committee_member'] }, facts)).toEqual({ refused: 'not-a-moderator' })
})

describe('Une contribution reçoit un verdict', () => {
  const one = { title: 'A', withdrawn: false, decided: false }
  test.each([
    ['si elle est publiée et en attente', [one], null],
    ['pas si elle en a déjà un', [one, { ...one, title: 'B', decided: true }], { refused: 'already-decided', titles: ['B'] }],
    ['pas si elle est refusée par la modération', [{ ...one, withdrawn: true, refused: true }, one], { refused: 'refused-by-moderators', titles: ['A'] }],
    ['pas si elle est retirée', [{ ...one, withdrawn: true }, one], { refused: 'withdrawn', titles: ['A'] }],
  ])('%s', (_case, candidates, expected) => {
    expect(whyCannotDecide(candidates)).toEqual(expected)
  })
})

test('Une contribution n’est jamais réorientée vers l’appel où elle est déposée', () => {
  const own = { id: 'itn7-axe1', title: 'Co-construction de solutions numériques' }
  expect(whyCannotRedirect({ schemeId: 'itn7-axe1' }, own)).toEqual({ refused: 'own-scheme', title: own.title })
  expect(whyCannotRedirect({ schemeId: 'itn7-axe1' }, { ...own, id: 'itn7-axe3-a' })).toBeNull()
  expect(whyCannotRedirect({ schemeId: null }, own)).toBeNull()
  expect(verdictSentence({ refused: 'own-scheme', title: own.title })).toContain('est l’appel où elle est déposée')
})

test('Chaque refus dit pourquoi, et depuis quand ou jusqu’à quand', () => {
  expect(verdictSentence({ refused: 'ballot-frozen', since: at(4) })).toBe('Le bulletin est gelé depuis l’ouverture du vote, le 1er\u00a0janvier 2027 à\u00a05\u00a0h, heure de Paris\u00a0: les regroupements ne changent plus.')
  expect(verdictSentence({ refused: 'nothing-to-regroup-yet', opensAt: at(1) })).toContain('ouvre le 1er')
  expect(verdictSentence({ refused: 'already-decided', titles: ['A', 'B', 'C', 'D', 'E'] })).toContain('«\u00a0A\u00a0», «\u00a0B\u00a0», «\u00a0C\u00a0» et 2 autres')
})
