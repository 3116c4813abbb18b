import type { Reader } from '~db/client.server'
import { readFilters } from '~/contributions/filters'
import { listThemes } from '~/contributions/themes.server'
import { findEdition } from '~/editions/edition.server'
import { looksBefore } from '~/editions/rules'
import { whyRegroupingClosed } from '~/proposals/policy'
import { countQueue, listQueue, type QueueFilters } from './queue.server'
import { stateOfSlug } from './queue-words'
import { lookSentence } from './refusals'

/** The queue of an edition as its screen shows it. */
export type Queue = Awaited<ReturnType<typeof readQueue>>

const ROWS = 30

/** Reads the queue of an edition for the filters of an address. Only moderators may. @throws 404 */
export async function readQueue(db: Reader, slug: string, search: URLSearchParams) {
  const edition = await findEdition(db, slug)
  const themes = [...(await listThemes(db, edition.id))]
  const { cursor, ...filters } = readQueueFilters(search, themes)
  const [counts, page] = await Promise.all([countQueue(db, edition.id), listQueue(db, edition.id, filters, { cursor, limit: ROWS })])
  const refusal = whyRegroupingClosed(edition)
  return { slug, name: edition.name, filters, themes, counts, page, looksBefore: looksBefore(edition.rules), frozen: refusal && lookSentence(refusal) }
}

/** The filters of an address. @param themes those of the edition: another is no filter */
export function readQueueFilters(search: URLSearchParams, themes: { id: number }[]): QueueFilters & { cursor: number | undefined } {
  const { filters: { q, theme }, cursor } = readFilters(search, themes)
  return { q, theme, state: stateOfSlug(search.get('etat')), cursor }
}
