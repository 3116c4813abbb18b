import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { IS_PUBLIC } from './is-public.server'

/** One sitting as anyone may see it: organisations sit, never names. */
export type Committee = { number: number; heldAt: Date; quorum: number; seats: string[]; kept: number; notKept: number; deferred: number }

/** The sittings of an edition, in order, with who sat and what came out; the second once the laureates are published. */
export async function listCommittees(db: Reader, editionId: number): Promise<Committee[]> {
  const rows = await db.execute<Omit<Committee, 'heldAt'> & { heldAt: string }>(sql`
    select number, held_at as "heldAt", quorum,
      array(select organisation from committee_seat where committee_id = committee.id order by organisation) as seats,
      count(*) filter (where outcome = 'kept') as kept,
      count(*) filter (where outcome = 'not-kept') as "notKept",
      count(*) filter (where outcome = 'deferred') as deferred
    from committee left join committee_decision on committee_id = committee.id
    where committee.edition_id = ${editionId} and ${IS_PUBLIC} group by committee.id order by number`)
  return rows.map((row) => ({ ...row, heldAt: new Date(row.heldAt) }))
}
