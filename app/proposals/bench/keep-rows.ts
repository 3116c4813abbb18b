import type { Row } from './row'

/** What is asked of the rows: words, and what each select says; an empty one asks nothing. */
export type BenchFilters = { q: string; theme: string; level: string; departement: string; kind: string; near: boolean }

export const NO_FILTER: BenchFilters = { q: '', theme: '', level: '', departement: '', kind: '', near: false }

/** A row with its words folded once: typing then only compares. */
export type FoldedRow = Row & { folded: string }

/** Folds case, accents and ligatures. */
const fold = (text: string) => text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '')

export const foldRow = (row: Row): FoldedRow => ({ ...row, folded: fold(`${row.title} ${row.place} ${row.text}`) })

export const isFiltered = (filters: BenchFilters) => (Object.keys(NO_FILTER) as (keyof BenchFilters)[]).some((name) => filters[name] !== NO_FILTER[name])

/**
 * The rows that answer the filters, in their order. Every word must stand in the title, the place or the beginning of the
 * text, accents aside; or the whole text has them all, as the server found. @param near those that have near ones
 * @param found those whose whole text has the words
 */
export function keepRows(rows: readonly FoldedRow[], { q, theme, level, departement, kind, near }: BenchFilters, nearOnes: ReadonlySet<number>, found: ReadonlySet<number>): FoldedRow[] {
  const words = fold(q).split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return rows.filter((row) =>
    (theme === '' || row.themeId === Number(theme))
    && (level === '' || (row.level ?? 'none') === level)
    && (departement === '' || row.departement === departement)
    && (kind === '' || row.kind === kind)
    && (!near || nearOnes.has(row.id))
    && (words.every((word) => row.folded.includes(word)) || found.has(row.id)))
}
