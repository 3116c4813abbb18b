import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** Someone who supports proposals in an edition, as a moderator must know them to judge whether their votes should count. */
export type FoundVoter = { personId: string; displayName: string; email: string | null; function: string; territory: string; since: string }

/** At most as many as one reads: more is a search to make more precise. */
const MOST = 20

/**
 * The people with an active support whose name, address or territory holds these words, the latest first. Never all of
 * them, nor how many proposals each supports: while counts are hidden they are hidden from moderators too.
 * @param words at least three characters; fewer find nobody
 */
export async function findVoters(db: Reader, editionId: number, words: string): Promise<FoundVoter[]> {
  if ([...words.trim()].length < 3) return []
  const held = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  return [...(await db.execute<FoundVoter>(sql`
    select person.id as "personId", display_name as "displayName", email, function, name as territory, max(cast_at) as since
    from vote join person on person.id = person_id join territory on territory.id = territory_id
    where edition_id = ${editionId} and withdrawn_at is null and (display_name ilike ${held} or email ilike ${held} or name ilike ${held})
    group by person.id, name order by max(cast_at) desc, person.id limit ${MOST}`))]
}
