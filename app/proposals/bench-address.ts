type Filters = { q?: string | undefined; theme?: number | undefined }

/** The form that holds what is ticked; buttons elsewhere in the page belong to it. */
export const SELECTION = 'selection'

export const bench = (slug: string) => `/moderation/${slug}/regroupement`

/** The workbench with these filters, from a cursor on. */
export const benchAddress = (slug: string, { q, theme }: Filters, cursor?: number | null) => bench(slug) + asSearch({ q, theme, curseur: cursor })

/** The workbench with the filters that an address has in force. */
export const benchAgain = (slug: string, search: URLSearchParams) => bench(slug) + asSearch({ q: search.get('q'), theme: search.get('theme') })

function asSearch(fields: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
  return search.size > 0 ? `?${search}` : ''
}
