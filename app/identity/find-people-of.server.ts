import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** In SQL, whether the joined `session` has not ended. */
export const LIVES = sql`session.expires_at > clock_timestamp()`

/** Whose these sessions are, in one question; one that has ended, or never was, is nobody's. */
export async function findPeopleOf(db: Reader, sessions: string[]): Promise<Map<string, string>> {
  if (sessions.length === 0) return new Map()
  const rows = await db.execute<{ id: string; personId: string }>(sql`
    select id, person_id as "personId" from session
    where id in (select jsonb_array_elements_text(${JSON.stringify(sessions)}::jsonb)) and ${LIVES}`)
  return new Map(rows.map(({ id, personId }) => [id, personId]))
}
