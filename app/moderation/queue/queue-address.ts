import type { QueueFilters } from './queue.server'
import { STATE_WORDS } from './queue-words'

export const queueOf = (slug: string) => `/moderation/${slug}/file`

/** The queue with these filters, from a cursor on. */
export const queueAddress = (slug: string, filters: QueueFilters, cursor?: number | null): string => queueOf(slug) + asSearch({ ...asked(filters), curseur: cursor })

/** One contribution of the queue, or one of its acts, with the filters one goes through the queue with. */
export const fileAddress = (slug: string, id: number, filters: QueueFilters, act?: string): string => `${queueOf(slug)}/${id}${act ? `/${act}` : ''}${asSearch(asked(filters))}`

const asked = ({ state, theme, q }: QueueFilters) => ({ etat: state && STATE_WORDS[state].slug, theme, q })

function asSearch(fields: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
  return search.size > 0 ? `?${search}` : ''
}
