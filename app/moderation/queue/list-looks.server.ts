import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Look } from './look'

/** What moderators did of a contribution, the oldest act first, those undone included. Only moderators may read it. */
export async function listLooks(db: Reader, contributionId: number): Promise<Look[]> {
  return [...(await db.execute<Look>(sql`
    select number, act, look.reason, words, looked_at as at, looked_by as "byId", one.display_name as by, undone_at as "undoneAt", undone_by as "undoneById", other.display_name as "undoneBy"
    from look join person as one on one.id = looked_by left join person as other on other.id = undone_by
    where contribution_id = ${contributionId} order by number`))]
}
