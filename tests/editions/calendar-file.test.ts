import { describe, expect, test } from 'vitest'
import { calendarFile } from '~/editions/calendar-file'
import type { Calendar } from '~/editions/calendar'
import type { PastMove } from '~/editions/past-moves'

const at = (iso: string) => new Date(iso)
const CALENDAR: Calendar = [
  { kind: 'consultation', opensAt: at('2027-01-25T11:00:00Z'), closesAt: at('2027-03-15T11:00:00Z') },
  { kind: 'vote', opensAt: at('2027-04-01T07:00:00Z'), closesAt: at('2027-05-01T10:00:00Z') },
]
const edition = { slug: 'essai', name: 'Été, hiver; ville\\campagne', calendar: CALENDAR, at: at('2027-02-01T08:30:00.123Z') }
const move = (kind: PastMove['kind'], reason: string): PastMove =>
  ({ kind, boundary: 'opens', from: at('2027-03-15T11:00:00Z'), to: at('2027-04-01T07:00:00Z'), reason, at: at('2027-02-01T08:00:00Z') })
const LONG = 'Le regroupement a demandé deux semaines de plus, et les conseils municipaux se réunissent tous après la mi-mars cette année.'

/** Reads a file as a diary does: unfolds the lines, cuts names from values, undoes the escapes. */
function read(file: string) {
  const events: Record<string, string>[] = []
  for (const line of file.replace(/\r\n /g, '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') events.push({})
    const event = events.at(-1)
    if (event) event[name] = value.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')
  }
  return events
}

describe('Le calendrier à emporter', () => {
  test('donne une entrée par phase, à ses instants exacts', () => {
    const [consultation, vote] = read(calendarFile(edition, [], 'https://exemple.fr'))
    expect(consultation).toMatchObject({ DTSTART: '20270125T110000Z', DTEND: '20270315T110000Z', DTSTAMP: '20270201T083000Z', SEQUENCE: '0' })
    expect(vote).toMatchObject({ SUMMARY: 'Vote\u00a0: Été, hiver; ville\\campagne', URL: 'https://exemple.fr/consultations/essai/calendrier' })
  })

  test('garde l’identité d’une entrée dont la date bouge, et lui donne le numéro suivant', () => {
    const [, first] = read(calendarFile(edition, [], 'https://exemple.fr'))
    const [consultation, moved] = read(calendarFile(edition, [move('vote', 'Un premier motif.'), move('vote', LONG)], 'https://exemple.fr'))
    expect(moved).toMatchObject({ UID: first?.UID, SEQUENCE: '2', DESCRIPTION: `Date déplacée. Motif\u00a0: ${LONG}` })
    expect(consultation?.SEQUENCE).toBe('0')
    expect(consultation?.UID).not.toBe(moved?.UID)
  })

  test('tient dans la norme : lignes de 75 octets au plus, finies par CRLF, jamais coupées dans un caractère', () => {
    const file = calendarFile(edition, [move('vote', `${'é'.repeat(200)}\nligne 2`)], 'https://exemple.fr')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(read(file)[1]?.DESCRIPTION).toContain(`${'é'.repeat(200)}\nligne 2`)
  })
})
