import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** A sitting of a committee, with the organisations that hold its seats; never the people. */
export type CommitteeSitting = { number: 1 | 2; heldAt: Date; seats: string[] }

/** The sittings of an edition’s committees, in order. */
export async function listSittings(db: Reader, editionId: number): Promise<CommitteeSitting[]> {
  const rows = await db.execute<Omit<CommitteeSitting, 'heldAt'> & { heldAt: string }>(sql`
    select number, held_at as "heldAt",
      array(select organisation from committee_seat where committee_id = committee.id order by id) as seats
    from committee where edition_id = ${editionId} order by number`)
  return rows.map((row) => ({ ...row, heldAt: new Date(row.heldAt) }))
}
