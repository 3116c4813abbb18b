import { KINDS } from '~/contributions/words'
import type { Row } from './row'

type Place = [words: string, level: Row['level'], departement: string | null]
type Sent = [id: number, kind: number, themeId: number, place: number, title: string, text: string]

/** Rows as they travel: without names, and each place once, for five thousand come at a time. */
export type SentRows = { places: Place[]; rows: Sent[] }

/** Makes rows ready to travel. */
export function packRows(rows: readonly Row[]): SentRows {
  const numbers = new Map<string, number>()
  const places: Place[] = []
  return {
    places,
    rows: rows.map(({ id, kind, themeId, place, level, departement, title, text }) => {
      const key = `${place} ${level} ${departement}`
      const number = numbers.get(key) ?? places.push([place, level, departement]) - 1
      numbers.set(key, number)
      return [id, KINDS.indexOf(kind), themeId, number, title, text]
    }),
  }
}

/** Gives back the rows that `packRows` was given. */
export function unpackRows({ places, rows }: SentRows): Row[] {
  return rows.map(([id, kind, themeId, number, title, text]) => {
    const [place = '', level = null, departement = null] = places[number] ?? []
    return { id, kind: KINDS[kind] ?? 'need', themeId, place, level, departement, title, text }
  })
}
