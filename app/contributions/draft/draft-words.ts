import { formatDay, formatHour, formatInstant } from '~/ui/paris-time'

/** “Brouillon enregistré à 14 h 32”, with the day unless it is `now`'s. */
export const savedWords = (savedAt: Date, now: Date) =>
  `Brouillon enregistré ${formatDay(savedAt) === formatDay(now) ? `à\u00a0${formatHour(savedAt)}` : `le ${formatInstant(savedAt)}`}`
