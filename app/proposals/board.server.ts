import type { Reader } from '~db/client.server'
import { readFilters } from '~/contributions/filters'
import { listThemes } from '~/contributions/themes.server'
import { findEdition } from '~/editions/edition.server'
import { countVerdicts } from './count-verdicts.server'
import { listStacks } from './list-stacks.server'
import { listWaiting } from './list-waiting.server'
import { whyRegroupingClosed } from './policy'
import { verdictSentence } from './refusals'

/** The workbench whole, as its screens show it. */
export type Board = Awaited<ReturnType<typeof readBoard>>

const ROWS = 30

/** Reads the workbench of an edition for the filters of an address. @throws 404 */
export async function readBoard(db: Reader, slug: string, search: URLSearchParams) {
  const edition = await findEdition(db, slug)
  const themes = [...(await listThemes(db, edition.id))]
  const { filters: { q, theme }, cursor } = readFilters(search, themes)
  const [counts, waiting, stacks] = await Promise.all([
    countVerdicts(db, edition.id),
    listWaiting(db, edition.id, { q, theme, cursor, limit: ROWS }),
    listStacks(db, edition.id, theme),
  ])
  const refusal = whyRegroupingClosed(edition)
  return {
    slug, name: edition.name, filters: { q, theme }, themes, counts, waiting, stacks,
    frozen: refusal && verdictSentence(refusal),
  }
}
