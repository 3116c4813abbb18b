import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Door } from './device'
import { LIVES } from './find-people-of.server'

/** A signed-in browser as its person sees it. `ref` names it among theirs, and opens nothing. */
export type ListedSession = { ref: string; device: string; door: Door | null; startedAt: Date; lastSeenAt: Date; current: boolean }

/** The sessions of a person that live, this one first, then the last seen. */
export async function listSessions(db: Reader, { personId, id }: { personId: string; id: string }): Promise<ListedSession[]> {
  const rows = await db.execute<Omit<ListedSession, 'startedAt' | 'lastSeenAt'> & { startedAt: string; lastSeenAt: string }>(sql`
    select ${REF} as ref, device, door, created_at as "startedAt", last_seen_at as "lastSeenAt", id = ${id} as current
    from session where person_id = ${personId} and ${LIVES} order by current desc, last_seen_at desc, id`)
  return rows.map((row) => ({ ...row, startedAt: new Date(row.startedAt), lastSeenAt: new Date(row.lastSeenAt) }))
}

/** In SQL, the short name of a `session`. */
export const REF = sql`left(session.id, 16)`
