import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { PastMove } from './past-moves'

type Row = Omit<PastMove, 'from' | 'to' | 'at'> & { from: string; to: string; at: string }

/** Every move of an edition’s calendar, the oldest first. */
export async function listPastMoves(db: Reader, editionId: number): Promise<PastMove[]> {
  const rows = await db.execute<Row>(sql`
    select kind, boundary, moved_from as from, moved_to as to, reason, moved_at as at
    from phase_move where edition_id = ${editionId} order by moved_at, id`)
  return rows.map((row) => ({ ...row, from: new Date(row.from), to: new Date(row.to), at: new Date(row.at) }))
}
