import { formatDay, formatInstant } from '~/ui/paris-time'
import { wordOf } from './holding-words'
import type { RetentionKey } from './retention'

export type Value = string | number | boolean | null

/** One kind of what is held of a person, with its rows as they read them: by the names of their columns, in French. */
export type Holding = {
  key: string
  title: string
  /** Who may read it, in plain words. */
  seenBy: string
  kept: RetentionKey
  rows: Record<string, Value>[]
}

const DAY = /^\d{4}-\d\d-\d\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** A value as it is read, in the column of that name: codes in words, dates in Paris; nothing when there is none. */
export function shownValue(name: string, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'number') return String(value)
  if (DAY.test(value)) return formatDay(new Date(`${value}T12:00:00Z`))
  return wordOf(name, value) ?? (INSTANT.test(value) ? formatInstant(new Date(value)) : value)
}

/** A row with its codes in words; numbers, dates, yes and no stay what a program reads. */
export const rowInWords = (row: Holding['rows'][number]): Holding['rows'][number] =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? (wordOf(name, value) ?? value) : value]))
