import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Followed, Rhythm } from './follow'

/** What a person follows, what they began to follow last first. Only they may read it. */
export async function listFollowed(db: Reader, personId: string): Promise<Followed[]> {
  const rows = await db.execute<Followed>(sql`
    select contribution_id as "contributionId", slug, edition.name as edition, title, rhythm
    from follow join contribution on contribution.id = contribution_id join edition on edition.id = edition_id
    where person_id = ${personId} and rhythm <> 'off' and published_at is not null and withdrawn_at is null order by since desc, contribution_id desc`)
  return [...rows]
}

/** At which rhythm a person follows a contribution; `off` when they do not. */
export async function readRhythm(db: Reader, contributionId: number, personId: string): Promise<Rhythm> {
  const [row] = await db.execute<{ rhythm: Rhythm }>(sql`select rhythm from follow where contribution_id = ${contributionId} and person_id = ${personId}`)
  return row?.rhythm ?? 'off'
}
