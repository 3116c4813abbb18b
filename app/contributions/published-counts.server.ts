import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind } from './contribution'

/** How many contributions of a kind and a theme were published on one day (UTC) and still are. */
export type DayCount = { kind: ContributionKind; themeId: number; day: string; published: number }

/** Counts what an edition has published, by the day. */
export type PublishedCounts = (editionId: number) => Promise<readonly DayCount[]>

/** The count itself, from the contributions; an index holds all it reads. */
export const countPublished = (db: Reader): PublishedCounts => async (editionId) =>
  db.execute<DayCount>(sql`
    select kind, theme_id as "themeId", (published_at at time zone 'UTC')::date::text as day, count(*) as published from contribution
    where edition_id = ${editionId} and published_at is not null and withdrawn_at is null group by 1, 2, 3`)

/** For how many milliseconds a count is not made again; and, while it is being made again, for how long the former one is told. */
const AGES = { fresh: 1_000, told: 5_000 }

type Kept = { counts: Promise<readonly DayCount[]>; at: number; again: boolean }

/**
 * Keeps the last count of each edition for seconds: to count a long list at each of its pages would make a page slower
 * than a shorter list's. Opened once a process and handed to requests by their context.
 */
export function openPublishedCounts(db: Reader, ages = AGES): PublishedCounts {
  const editions = new Map<number, Kept>()
  const count = countPublished(db)

  function countAgain(editionId: number): Kept {
    const kept: Kept = { counts: count(editionId), at: performance.now(), again: false }
    // One that failed is not kept: whoever waits for it is told, the next one counts anew.
    kept.counts.catch(() => editions.get(editionId) === kept && editions.delete(editionId))
    editions.set(editionId, kept)
    return kept
  }

  return (editionId) => {
    const kept = editions.get(editionId)
    const age = kept ? performance.now() - kept.at : Infinity
    if (!kept || age >= ages.told) return countAgain(editionId).counts
    if (age >= ages.fresh && !kept.again) {
      kept.again = true
      const made = count(editionId)
      made.then(() => editions.set(editionId, { counts: made, at: performance.now(), again: false }), () => (kept.again = false))
    }
    return kept.counts
  }
}

/** How many of these there are, of a kind, of a theme, of the days after one. */
export const sumOf = (counts: readonly DayCount[], { kind, theme }: { kind?: ContributionKind | undefined; theme?: number | undefined }, after = ''): number =>
  counts.reduce((sum, one) => (kind && one.kind !== kind) || (theme && one.themeId !== theme) || one.day <= after ? sum : sum + one.published, 0)
