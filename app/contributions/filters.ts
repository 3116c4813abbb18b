import { z } from 'zod'
import type { ContributionFilters } from './list-contributions.server'
import { KIND_WORDS, kindOfForm } from './words'

const number = z.string().regex(/^[1-9]\d{0,14}$/).transform(Number).optional().catch(undefined)

/** What an address asks of the list. A filter that means nothing is none: an old link still opens. */
const addressShape = z.object({
  q: z.string().trim().max(200).transform((q) => q || undefined).optional().catch(undefined),
  type: z.string().transform((form) => kindOfForm(form) ?? undefined).optional().catch(undefined),
  theme: number,
  curseur: number,
})

/** Reads the filters and the cursor of a list's address. @param themes those of the edition: another is no filter */
export function readFilters(search: URLSearchParams, themes: { id: number }[]): { filters: ContributionFilters; cursor: number | undefined } {
  const { q, type: kind, theme, curseur: cursor } = addressShape.parse(Object.fromEntries(search))
  return { filters: { q: q?.replace(/\0/g, ''), kind, theme: themes.some(({ id }) => id === theme) ? theme : undefined }, cursor }
}

/** The address of the list with these filters, from a cursor on. */
export function listAddress(slug: string, { q, kind, theme }: ContributionFilters, cursor?: number | null): string {
  const asked = [['q', q], ['type', kind && KIND_WORDS[kind].form], ['theme', theme], ['curseur', cursor]]
  const search = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[String(name), String(value)]] : [])))
  return `/consultations/${slug}/contributions${search.size > 0 ? `?${search}` : ''}`
}
