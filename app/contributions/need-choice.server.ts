import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind } from './contribution'
import { readAnswers } from './link-answers.server'
import { type ChoosableNeed, type FoundNeeds, MOST_FOUND, type NeedChoice } from './need-choice'
import { TERRITORY } from './verdict.server'
import { whereWords } from './where-words.server'

/**
 * The published needs of an edition that hold all of these words in their title, text or territory, or that bear this
 * number (“482”, “n° 482”); those that say it in their title first, then the latest.
 */
export async function searchNeeds(db: Reader, editionId: number, search: string): Promise<FoundNeeds> {
  const number = numberIn(search)
  const rows = await db.execute<ChoosableNeed & { total: number }>(sql`
    select id, title, organisation, ${TERRITORY} as territory, count(*) over () as total from contribution
    where ${IS_CHOOSABLE(editionId)} and (id = ${number} or true ${whereWords(search)})
    order by id = ${number} desc nulls last, search_form(title) like '%' || search_form(${search}) || '%' desc, published_at desc, id desc
    limit ${MOST_FOUND}`)
  const { errors } = number && !rows.some(({ id }) => id === number) ? await readAnswers(db, editionId, 'solution', [number]) : { errors: [] }
  return { found: rows.map(({ total: _total, ...need }) => need), total: rows[0]?.total ?? 0, told: errors.map(({ message }) => message).join(' ') }
}

/** What the form shows of the needs already chosen, and of those that answer a search, if one was made; null on the form of a need. */
export async function readChoice(db: Reader, editionId: number, kind: ContributionKind, chosen: readonly number[], search = ''): Promise<NeedChoice | null> {
  if (kind === 'need') return null
  const [rows, { found, ...others }] = await Promise.all([
    db.execute<ChoosableNeed>(sql`
      select id, title, organisation, ${TERRITORY} as territory from contribution
      where ${IS_CHOOSABLE(editionId)} and id in (select jsonb_array_elements_text(${JSON.stringify(chosen)}::jsonb)::bigint) order by id`),
    search ? searchNeeds(db, editionId, search) : { found: [], total: 0, told: '' },
  ])
  return { chosen: [...rows], found: found.filter(({ id }) => !chosen.includes(id)), search, ...others }
}

const IS_CHOOSABLE = (editionId: number) => sql`edition_id = ${editionId} and kind = 'need' and published_at is not null and withdrawn_at is null`

/** The number that a search is, if it is one. */
function numberIn(search: string): number | null {
  const [, digits] = search.match(/^(?:n\s*)?°?\s*([1-9]\d{0,14})$/i) ?? []
  return digits ? Number(digits) : null
}
