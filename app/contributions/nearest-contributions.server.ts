import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind } from './contribution'
import type { Nearby } from './near/nearby.server'

export type NearContribution = { id: number; title: string; score: number }

/** As many as are looked at: one withdrawn a moment ago leaves its place to the next. */
const SPARE = 5

/**
 * The published contributions of a kind that most resemble what is typed, best first. Their score, from 0 to 1, is the
 * share of what was typed that is found in them, as it is or in other words (`near/thesaurus.json`): a word of the title
 * counts more, and a word that everyone uses (« mairie ») hardly counts. They are shown while one types and never block:
 * two mayors may well need the same. What is withdrawn or was never published is never among them: the database has the
 * last word.
 * @param nearby the words of contributions in memory, from the context @param limit at most so many
 */
export async function nearestContributions(db: Reader, nearby: Nearby, editionId: number, kind: ContributionKind, typed: { title: string; text: string }, limit = 5): Promise<NearContribution[]> {
  const found = await nearby(editionId, kind, typed, limit + SPARE)
  if (found.length === 0) return []
  const titles = await db.execute<{ id: number; title: string }>(sql`
    select id, title from contribution
    where id in (select jsonb_array_elements_text(${JSON.stringify(found.map(({ id }) => id))}::jsonb)::bigint) and published_at is not null and withdrawn_at is null`)
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]))
  return found.flatMap(({ id, score }) => {
    const title = titleOf.get(id)
    return title === undefined ? [] : [{ id, title, score }]
  }).slice(0, limit)
}
