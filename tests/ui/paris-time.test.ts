import { expect, it } from 'vitest'
import {
  formatDay,
  formatHour,
  formatInstant,
  formatInstantIn,
  formatPeriod,
  formatRemaining,
  parseParis,
  toParisLocal,
} from '~/ui/paris-time'

// The sentences are read with ordinary spaces here; one test says where the no-break ones stand.
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

it.each([
  ['2027-04-01T07:00:00Z', '1er avril 2027 à 9 h'],
  ['2027-04-01T07:30:00Z', '1er avril 2027 à 9 h 30'],
  ['2027-01-25T08:05:00Z', '25 janvier 2027 à 9 h 05'],
  ['2027-07-31T22:00:00Z', '1er août 2027 à 0 h'],
  ['2027-12-31T23:00:00Z', '1er janvier 2028 à 0 h'],
  ['2026-10-25T00:30:00Z', '25 octobre 2026 à 2 h 30'],
  ['2026-10-25T01:30:00Z', '25 octobre 2026 à 2 h 30'],
])('says %s as “%s”', (iso, text) => {
  expect(plain(formatInstant(new Date(iso)))).toBe(text)
})

it('says the hour of another zone in the same words', () => {
  expect(plain(formatInstantIn('UTC', new Date('2026-11-13T11:00:00Z')))).toBe('13 novembre 2026 à 11 h')
  expect(plain(formatInstantIn('Indian/Reunion', new Date('2026-11-13T22:30:00Z')))).toBe('14 novembre 2026 à 2 h 30')
})

it('never lets a line break part a number from its word', () => {
  expect(formatInstant(new Date('2027-04-01T07:30:00Z'))).toBe('1er\u00a0avril 2027 à\u00a09\u00a0h\u00a030')
  expect(formatDay(new Date('2027-04-02T07:30:00Z'))).toBe('2\u00a0avril 2027')
  expect(formatHour(new Date('2027-04-02T07:00:00Z'))).toBe('9\u00a0h')
})

it.each([
  ['2027-01-25T08:00:00Z', '2027-03-15T11:00:00Z', 'du 25 janvier au 15 mars 2027, 12 h'],
  ['2027-04-01T07:00:00Z', '2027-04-30T16:00:00Z', 'du 1er au 30 avril 2027, 18 h'],
  ['2026-11-25T08:00:00Z', '2027-01-15T11:30:00Z', 'du 25 novembre 2026 au 15 janvier 2027, 12 h 30'],
  ['2027-04-01T07:00:00Z', '2028-04-01T07:00:00Z', 'du 1er avril 2027 au 1er avril 2028, 9 h'],
  ['2027-04-01T07:00:00Z', '2027-04-01T10:00:00Z', 'le 1er avril 2027, de 9 h à 12 h'],
  ['2027-10-08T07:00:00Z', null, 'à partir du 8 octobre 2027'],
])('says the period %s to %s as “%s”', (from, to, text) => {
  expect(plain(formatPeriod(new Date(from), to === null ? null : new Date(to)))).toBe(text)
})

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

it.each([
  [12 * DAY + 23 * HOUR, 'encore 12 jours'],
  [2 * DAY, 'encore 2 jours'],
  [2 * DAY - 1, 'encore 47 h 59'],
  [DAY, 'encore 24 h'],
  [3 * HOUR + 20 * MINUTE, 'encore 3 h 20'],
  [3 * HOUR + 5 * MINUTE, 'encore 3 h 05'],
  [HOUR - 1, 'encore 59 minutes'],
  [MINUTE, 'encore 1 minute'],
  [45 * SECOND, 'encore 45 secondes'],
  [SECOND, 'encore 1 seconde'],
  [SECOND - 1, 'terminé'],
  [0, 'terminé'],
  [-DAY, 'terminé'],
])('says %d ms left as “%s”', (ms, text) => {
  expect(plain(formatRemaining(ms))).toBe(text)
})

it.each([
  ['2027-01-25T09:00', '2027-01-25T08:00:00.000Z'],
  ['2027-04-01T09:00', '2027-04-01T07:00:00.000Z'],
  ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
  ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ['2028-02-29T12:00', '2028-02-29T11:00:00.000Z'],
])('reads %s in Paris as %s, and writes it back', (local, iso) => {
  const parsed = parseParis(local)
  expect(parsed.instant?.toISOString()).toBe(iso)
  expect(toParisLocal(new Date(iso))).toBe(local)
})

it.each([
  ['2027-03-28T02:30', 'inexistent-hour'],
  ['2027-03-28T02:00', 'inexistent-hour'],
  ['2026-10-25T02:30', 'ambiguous-hour'],
  ['2026-10-25T02:00', 'ambiguous-hour'],
  ['2027-02-29T12:00', 'malformed'],
  ['2027-13-01T12:00', 'malformed'],
  ['2027-04-01T24:00', 'malformed'],
  ['2027-04-01T09:00:30', 'malformed'],
  ['2027-04-01T09:00Z', 'malformed'],
  ['2027-04-01', 'malformed'],
  ['', 'malformed'],
])('refuses %s: %s', (local, refused) => {
  expect(parseParis(local)).toEqual({ refused })
})
