type Filters = { q?: string | undefined; theme?: number | undefined }

/** What was just done, told once at the top of the page that follows. */
export type Done = { act: 'regroup'; contributions: number; proposal: number } | { act: 'create' | 'edit' | 'redirect' | 'reject' | 'undo' }

/** The form that holds what is ticked; buttons elsewhere in the page belong to it. */
export const SELECTION = 'selection'

export const bench = (slug: string) => `/moderation/${slug}/regroupement`

/** The workbench with these filters, from a cursor on. */
export const benchAddress = (slug: string, { q, theme }: Filters, cursor?: number | null) => bench(slug) + asSearch({ q, theme, curseur: cursor })

/** What to add to an address so that it says what was done; `search` keeps the filters in force. */
export function afterAct(address: string, done: Done, search = new URLSearchParams()): string {
  const kept = { q: search.get('q'), theme: search.get('theme') }
  const told = done.act === 'regroup' ? { fait: WORDS.regroup, contributions: done.contributions, proposition: done.proposal } : { fait: WORDS[done.act] }
  return address + asSearch({ ...kept, ...told })
}

/** Reads back what an address says was done; null when it says nothing. */
export function readDone(search: URLSearchParams): Done | null {
  const act = ACTS.find((one) => WORDS[one] === search.get('fait'))
  if (!act) return null
  if (act !== 'regroup') return { act }
  const [contributions, proposal] = [Number(search.get('contributions')), Number(search.get('proposition'))]
  return Number.isSafeInteger(contributions) && Number.isSafeInteger(proposal) ? { act, contributions, proposal } : null
}

const WORDS = { regroup: 'regroupement', create: 'creation', edit: 'reecriture', redirect: 'reorientation', reject: 'rejet', undo: 'annulation' } as const
const ACTS = Object.keys(WORDS) as Done['act'][]

function asSearch(fields: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
  return search.size > 0 ? `?${search}` : ''
}
