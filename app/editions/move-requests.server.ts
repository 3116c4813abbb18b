import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Moved } from './move-words'

/** A move that waits for a second person: what, why, and who asked (told to moderators only). */
export type MoveRequest = Moved & { id: number; reason: string; askedBy: string | null; askedByName: string; askerInOffice: boolean; askedAt: Date }

type Row = Omit<MoveRequest, 'from' | 'to' | 'askedAt'> & { from: string; to: string; askedAt: string }

/** The moves of an edition that wait for a second person, the oldest first. */
export async function listMoveRequests(db: Reader, editionId: number): Promise<MoveRequest[]> {
  const rows = await db.execute<Row>(sql`
    select request.id, kind, boundary, moved_from as from, moved_to as to, reason, asked_by as "askedBy", asked_at as "askedAt",
      coalesce(display_name, 'Une personne partie depuis') as "askedByName",
      exists (select from role_grant where person_id = asked_by and role = 'moderator' and revoked_at is null) as "askerInOffice"
    from phase_move_request as request left join person on person.id = asked_by
    where edition_id = ${editionId} and confirmed_at is null and dropped_at is null order by asked_at, request.id`)
  return rows.map((row) => ({ ...row, from: new Date(row.from), to: new Date(row.to), askedAt: new Date(row.askedAt) }))
}
