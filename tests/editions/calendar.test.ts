import { describe, expect, test } from 'vitest'
import { type Calendar, nextPhase, openPhase, type PhaseKind, stateOf, whyPhaseClosed } from '~/editions/calendar'
import { phaseSentence } from '~/editions/refusals'

const at = (iso: string) => new Date(iso)
const justBefore = (instant: Date) => new Date(instant.getTime() - 1)

/** With two gaps: the vote opens two weeks after the consultation closes; candidatures and launch follow on. */
const CALENDAR: Calendar = [
  { kind: 'consultation', opensAt: at('2027-01-25T11:00:00Z'), closesAt: at('2027-03-15T11:00:00Z') },
  { kind: 'vote', opensAt: at('2027-04-01T07:00:00Z'), closesAt: at('2027-05-01T10:00:00Z') },
  { kind: 'application', opensAt: at('2027-05-03T10:00:00Z'), closesAt: at('2027-06-30T10:00:00Z') },
  { kind: 'launch', opensAt: at('2027-06-30T10:00:00Z'), closesAt: at('2027-10-08T10:00:00Z') },
]

describe('De part et d’autre de chaque borne', () => {
  test.each(CALENDAR)('$kind : fermée juste avant l’ouverture, ouverte à l’instant même, fermée à l’instant de la clôture', (phase) => {
    expect([justBefore(phase.opensAt), phase.opensAt, justBefore(phase.closesAt), phase.closesAt].map((instant) => stateOf(phase, instant)))
      .toEqual(['future', 'open', 'open', 'past'])
    expect(whyPhaseClosed(CALENDAR, phase.kind, justBefore(phase.opensAt))).toEqual({ refused: 'phase-not-open', kind: phase.kind, opensAt: phase.opensAt })
    expect(whyPhaseClosed(CALENDAR, phase.kind, phase.opensAt)).toBeNull()
    expect(whyPhaseClosed(CALENDAR, phase.kind, justBefore(phase.closesAt))).toBeNull()
    expect(whyPhaseClosed(CALENDAR, phase.kind, phase.closesAt)).toMatchObject({ refused: 'phase-closed', closesAt: phase.closesAt })
  })

  test.each<[string, string, PhaseKind | undefined, PhaseKind | undefined]>([
    ['avant tout', '2027-01-01T00:00:00Z', undefined, 'consultation'],
    ['pendant la consultation', '2027-02-01T00:00:00Z', 'consultation', 'vote'],
    ['entre la consultation et le vote', '2027-03-20T00:00:00Z', undefined, 'vote'],
    ['à l’instant où le lancement suit les candidatures', '2027-06-30T10:00:00Z', 'launch', undefined],
    ['après tout', '2027-12-01T00:00:00Z', undefined, undefined],
  ])('%s, la phase ouverte et la suivante', (_, instant, open, next) => {
    expect(openPhase(CALENDAR, at(instant))?.kind).toBe(open)
    expect(nextPhase(CALENDAR, at(instant))?.kind).toBe(next)
  })
})

describe('La phrase d’un refus dit pourquoi, depuis quand ou jusqu’à quand, et quand cela devient possible', () => {
  test.each<[PhaseKind, string, string]>([
    ['vote', '2027-03-20T00:00:00Z', 'Les votes ouvrent le 1er avril 2027 à 9 h, heure de Paris.'],
    ['consultation', '2027-01-01T00:00:00Z', 'Les dépôts de besoins et de solutions ouvrent le 25 janvier 2027 à 12 h, heure de Paris.'],
    ['consultation', '2027-03-20T00:00:00Z', 'Les dépôts de besoins et de solutions sont clos depuis le 15 mars 2027 à 12 h, heure de Paris. Les votes ouvrent le 1er avril 2027 à 9 h.'],
    ['consultation', '2027-04-10T00:00:00Z', 'Les dépôts de besoins et de solutions sont clos depuis le 15 mars 2027 à 12 h, heure de Paris. Les votes sont ouverts jusqu’au 1er mai 2027 à 12 h.'],
    ['vote', '2027-05-01T10:00:00Z', 'Les votes sont clos depuis le 1er mai 2027 à 12 h, heure de Paris. Les candidatures ouvrent le 3 mai 2027 à 12 h.'],
    ['launch', '2027-10-08T10:00:00Z', 'Les désignations de lauréats sont closes depuis le 8 octobre 2027 à 12 h, heure de Paris.'],
  ])('%s le %s', (kind, instant, sentence) => {
    const refusal = whyPhaseClosed(CALENDAR, kind, at(instant))
    expect(refusal && phaseSentence(refusal).replaceAll('\u00a0', ' ')).toBe(sentence)
  })

  test('une phase sans date le dit', () => {
    const refusal = whyPhaseClosed([], 'vote', at('2027-01-01T00:00:00Z'))
    expect(refusal && phaseSentence(refusal)).toBe('Les votes ne sont pas encore au calendrier de cette consultation.')
  })
})
