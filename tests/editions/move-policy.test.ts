import { describe, expect, test } from 'vitest'
import type { Calendar, PhaseKind } from '~/editions/calendar'
import { moveShape } from '~/editions/move-forms'
import { type Boundary, movableBoundaries, needsSecondPerson, whyCannotMove } from '~/editions/move-policy'
import { moveSentence } from '~/editions/move-refusals'

const at = (hour: number) => new Date(Date.UTC(2027, 0, 1, hour))
const ms = (date: Date, delta: number) => new Date(date.getTime() + delta)
/** 1 consultation 2 … 4 vote 6, 6 application 8 … 9 launch 10. */
const calendar: Calendar = [
  { kind: 'consultation', opensAt: at(1), closesAt: at(2) },
  { kind: 'vote', opensAt: at(4), closesAt: at(6) },
  { kind: 'application', opensAt: at(6), closesAt: at(8) },
  { kind: 'launch', opensAt: at(9), closesAt: at(10) },
]

describe('Une date se déplace', () => {
  test.each<[string, PhaseKind, Boundary, Date, Date, string | null]>([
    ['vers l’avenir, si elle est à venir', 'vote', 'opens', at(5), at(3), null],
    ['plus tôt, tant que c’est à venir', 'vote', 'opens', ms(at(3), 1), at(3), null],
    ['pas à l’instant même', 'vote', 'opens', at(3), at(3), 'moved-to-the-past'],
    ['pas vers le passé', 'vote', 'closes', at(2), at(5), 'moved-to-the-past'],
    ['jusqu’à l’instant d’avant elle', 'vote', 'opens', at(5), ms(at(4), -1), null],
    ['plus à l’instant où elle arrive', 'vote', 'opens', at(5), at(4), 'boundary-past'],
    ['pas une fois passée', 'consultation', 'closes', at(4), at(3), 'boundary-past'],
    ['pas vers elle-même', 'vote', 'opens', at(4), at(3), 'not-moved'],
    ['jusqu’à toucher la phase d’avant', 'vote', 'opens', at(2), at(1), null],
    ['pas au-delà', 'vote', 'opens', ms(at(2), -1), at(1), 'phases-overlap'],
    ['jusqu’à toucher la phase d’après', 'application', 'closes', at(9), at(7), null],
    ['pas au-delà de celle-là', 'application', 'closes', ms(at(9), 1), at(7), 'phases-overlap'],
    ['pas par-dessus sa propre fin', 'launch', 'opens', at(10), at(3), 'phase-without-length'],
    ['pas par-dessus son propre début', 'launch', 'closes', at(9), at(3), 'phase-without-length'],
    ['sans limite après la dernière phase', 'launch', 'closes', at(500), at(9), null],
  ])('%s', (_case, kind, boundary, to, instant, expected) => {
    expect(whyCannotMove(calendar, { kind, boundary, to }, instant)?.refused ?? null).toBe(expected)
  })

  test('et le refus dit quelle voisine gêne, et ce qu’il faut faire', () => {
    const refusal = whyCannotMove(calendar, { kind: 'vote', boundary: 'closes', to: at(7) }, at(3))
    expect(refusal).toEqual({ refused: 'phases-overlap', neighbour: 'application', boundary: 'opens', limit: at(6) })
    expect(refusal && moveSentence(refusal)).toContain('l’ouverture des candidatures est prévue le 1er\u00a0janvier 2027 à\u00a07\u00a0h')
    expect(whyCannotMove([], { kind: 'vote', boundary: 'opens', to: at(7) }, at(3))).toEqual({ refused: 'phase-not-planned', kind: 'vote' })
  })
})

test('Pendant le vote, et alors seulement, il faut une seconde personne', () => {
  expect([ms(at(4), -1), at(4), ms(at(6), -1), at(6)].map((instant) => needsSecondPerson(calendar, instant))).toEqual([false, true, true, false])
  expect(needsSecondPerson([], at(4))).toBe(false)
})

test('Seules les dates à venir sont proposées', () => {
  expect(movableBoundaries(calendar, at(8)).map(({ kind, boundary }) => `${kind} ${boundary}`)).toEqual(['launch opens', 'launch closes'])
})

describe('Une date tapée', () => {
  const typed = (to: string) => moveShape.safeParse({ kind: 'vote', boundary: 'opens', to, reason: 'Les préfets ont demandé une semaine.' })

  test('est lue à l’heure de Paris, été comme hiver', () => {
    expect(typed('2027-01-15T12:00').data?.to).toEqual(new Date('2027-01-15T11:00:00Z'))
    expect(typed('2027-07-15T12:00').data?.to).toEqual(new Date('2027-07-15T10:00:00Z'))
  })

  test.each([
    ['2027-03-28T02:30', 'n’existe pas'],
    ['2027-10-31T02:30', 'existe deux fois'],
    ['demain', 'Donnez une date'],
    ['2027-02-30T12:00', 'Donnez une date'],
  ])('%s est refusée avec la raison', (to, words) => {
    expect(typed(to).error?.issues[0]?.message).toContain(words)
  })
})
