import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { AccessPage } from './note-access.server'

/** Who saw whom, on which page, that day; named as they are now. */
export type AccessLine = { day: string; actor: string; page: AccessPage; people: string[] }

/** The accesses to people's names and addresses, by day, reader and page, the latest first. @param page from 0 */
export async function listAccess(db: Reader, { page, limit }: { page: number; limit: number }): Promise<{ lines: AccessLine[]; more: boolean }> {
  const rows = await db.execute<AccessLine>(sql`
    select day::text, actor.display_name as actor, page, jsonb_agg(seen.display_name order by seen.display_name) as people
    from personal_access join person as actor on actor.id = actor_id join person as seen on seen.id = personal_access.person_id
    group by day, actor.id, page order by day desc, actor.display_name, actor.id, page offset ${page * limit} limit ${limit + 1}`)
  return { lines: rows.slice(0, limit).map((row) => ({ ...row })), more: rows.length > limit }
}
