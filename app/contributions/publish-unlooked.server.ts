import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/**
 * Publishes what still waits for a moderator's look when the vote opens, and writes its wording down as a version of that
 * instant: nothing is lost because nobody had the time to read it. What a moderator asked to change, and its author did not,
 * was looked at: it stays unpublished, or the opening would make public what they had taken out. For the verb that freezes,
 * which holds the edition exclusively. Gives how many.
 */
export async function publishUnlooked(tx: Tx, { id, at }: { id: number; at: Date }): Promise<number> {
  const instant = sql`${at.toISOString()}::timestamptz`
  const published = await tx.execute(sql`
    with published as (
      update contribution set published_at = ${instant}, moderated_at = ${instant}
      where edition_id = ${id} and submitted_at is not null and published_at is null and withdrawn_at is null
        and coalesce((select act <> 'ask-change' or greatest(saved_at, (select max(added_at) from file where file.contribution_id = contribution.id)) > looked_at
          from look where look.contribution_id = contribution.id and undone_at is null order by number desc limit 1), true)
      returning id)
    insert into contribution_version (contribution_id, number, title, text, details, saved_by, saved_at)
      select contribution_id, number + 1, title, text, details, saved_by, ${instant} from contribution_version as last
      where contribution_id in (select id from published) and not exists (select from contribution_version as later where later.contribution_id = last.contribution_id and later.number > last.number)
    returning contribution_id`)
  return published.length
}
