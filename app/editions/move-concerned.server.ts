import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { type Reach, reachOf } from '~/ui/reach'

/** One person with something that hangs on the dates of an edition: how many drafts, published contributions, files under way, and whether they vote. */
export type ConcernedPerson = { email: string | null; drafts: number; contributions: number; files: number; votes: boolean }

/** What hangs on the dates of an edition, and whom a moved one concerns. */
export type Concerned = Reach & { drafts: number; contributions: number; files: number; voters: number }

/**
 * Everyone whom a moved date concerns, each once: authors (who may still correct, and whose contribution may become a
 * laureate), voters, those who opened a file. The only answer to “who?”: the preview counts these people and the letters
 * go to them, so that one cannot say what the other does not do.
 */
export async function findConcerned(db: Reader, editionId: number): Promise<ConcernedPerson[]> {
  return [...(await db.execute<ConcernedPerson>(sql`
    select email, sum(drafts)::int as drafts, sum(contributions)::int as contributions, sum(files)::int as files, bool_or(votes) as votes
    from (
      select author_id as person_id, (coalesce(published_at, submitted_at) is null)::int as drafts, (coalesce(published_at, submitted_at) is not null)::int as contributions, 0 as files, false as votes
      from contribution where edition_id = ${editionId} and withdrawn_at is null
      union all select started_by, 0, 0, (decision is null)::int, false from application where edition_id = ${editionId} and withdrawn_at is null
      union all select person_id, 0, 0, 0, true from vote where edition_id = ${editionId} and withdrawn_at is null
    ) as hanging join person on person.id = person_id
    group by person.id order by email`))]
}

/** The figures of these people. */
export function countConcerned(people: ConcernedPerson[]): Concerned {
  const sum = (of: (person: ConcernedPerson) => number) => people.reduce((total, person) => total + of(person), 0)
  return {
    ...reachOf(people),
    drafts: sum(({ drafts }) => drafts), contributions: sum(({ contributions }) => contributions),
    files: sum(({ files }) => files), voters: sum(({ votes }) => Number(votes)),
  }
}
