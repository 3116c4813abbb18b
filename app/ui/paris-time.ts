import { Temporal } from 'temporal-polyfill'

/**
 * Instants as people in Paris read and write them. Every date of the process is shown and typed in this zone, whatever
 * the server’s or the browser’s; nothing here asks what time it is.
 */

const ZONE = 'Europe/Paris'
const NO_BREAK = '\u00a0'

const readerOf = (timeZone: string) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone, day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })

const READER = readerOf(ZONE)

/** “1er avril 2027 à 9 h 30”. */
export function formatInstant(at: Date): string {
  return `${formatDay(at)} à${NO_BREAK}${formatHour(at)}`
}

/** The same in another zone than Paris: what a reader overseas has on their clock, beside the hour of the process. */
export function formatInstantIn(zone: string, at: Date): string {
  const there = read(at, readerOf(zone))
  return `${dayOf(there)} à${NO_BREAK}${hourOf(there)}`
}

/** “1er avril 2027”. */
export const formatDay = (at: Date): string => dayOf(read(at))

/** “9 h”, “9 h 30”. */
export const formatHour = (at: Date): string => hourOf(read(at))

function dayOf({ day, month, year }: Parts): string {
  return `${ordinal(day)}${NO_BREAK}${month} ${year}`
}

function hourOf({ hour, minute }: Parts): string {
  return minute === '00' ? `${hour}${NO_BREAK}h` : `${hour}${NO_BREAK}h${NO_BREAK}${minute}`
}

/**
 * “du 25 janvier au 15 mars 2027, 12 h”: days, and the hour of the end because that is the one that can be missed.
 * What both ends share is said once; without an end, “à partir du 25 janvier 2027”.
 */
export function formatPeriod(from: Date, to: Date | null): string {
  if (to === null) return `à partir du ${formatDay(from)}`
  const a = read(from)
  const b = read(to)
  if (formatDay(from) === formatDay(to)) return `le ${formatDay(from)}, de ${formatHour(from)} à ${formatHour(to)}`
  const shared = a.year !== b.year ? ` ${a.month} ${a.year}` : a.month !== b.month ? ` ${a.month}` : ''
  return `du${NO_BREAK}${ordinal(a.day)}${shared.replace(' ', NO_BREAK)} au${NO_BREAK}${formatDay(to)}, ${formatHour(to)}`
}

/** What is left, never more than there is: “encore 12 jours”, “encore 3 h 20”, “encore 5 minutes”, “encore 45 secondes”, “terminé”. */
export function formatRemaining(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  if (seconds <= 0) return 'terminé'
  if (seconds < 60) return left(seconds, 'seconde')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return left(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return left(Math.floor(hours / 24), 'jour')
  const rest = minutes % 60
  return `encore ${hours}${NO_BREAK}h${rest ? `${NO_BREAK}${String(rest).padStart(2, '0')}` : ''}`
}

export type ParsedParis =
  | { instant: Date; refused?: undefined }
  | { refused: 'inexistent-hour' | 'ambiguous-hour' | 'malformed'; instant?: undefined }

/**
 * The instant of a `datetime-local` value (`YYYY-MM-DDTHH:mm`) in Paris. The hour that the spring change skips and the
 * one that the autumn change plays twice are refused rather than guessed: a phase must not end an hour off.
 */
export function parseParis(local: string): ParsedParis {
  if (!/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(local)) return { refused: 'malformed' }
  let wall: Temporal.PlainDateTime
  try {
    wall = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  } catch {
    return { refused: 'malformed' }
  }
  const earlier = wall.toZonedDateTime(ZONE, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(ZONE, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { instant: new Date(earlier.epochMilliseconds) }
  return { refused: earlier.toPlainDateTime().equals(wall) ? 'ambiguous-hour' : 'inexistent-hour' }
}

/** The `datetime-local` value of an instant, in Paris: what `parseParis` reads back. */
export function toParisLocal(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

type Parts = ReturnType<typeof read>

function read(at: Date, reader = READER) {
  const parts = Object.fromEntries(reader.formatToParts(at).map((part) => [part.type, part.value]))
  return {
    day: Number(parts['day']),
    month: parts['month'] ?? '',
    year: parts['year'] ?? '',
    hour: Number(parts['hour']),
    minute: parts['minute'] ?? '00',
  }
}

function ordinal(day: number): string {
  return day === 1 ? '1er' : String(day)
}

function left(n: number, unit: string): string {
  return `encore ${n}${NO_BREAK}${unit}${n > 1 ? 's' : ''}`
}
