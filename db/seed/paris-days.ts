import { Temporal } from 'temporal-polyfill'
import { parseParis } from '~/ui/paris-time'

/** The instant of noon in Paris on a day (`2021-01-25`): the hour at which the seed's calendars switch. */
export const noon = (day: string): Date => parisInstant(`${day}T12:00`)

/** The instant of a `YYYY-MM-DDTHH:mm` in Paris. */
export function parisInstant(local: string): Date {
  const { instant } = parseParis(local)
  if (!instant) throw new Error(`no such instant in Paris: ${local}`)
  return instant
}

/** The day it is in Paris at an instant. */
export const dayInParis = (at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/Paris').toPlainDate().toString()

/** The day `days` later (earlier when negative). */
export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** How many days from one to another. */
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days
