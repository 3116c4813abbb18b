import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { Designation } from './designation'

type Row = Omit<Designation, 'preparedAt' | 'sentAt' | 'confirmedAt'> & { preparedAt: string; sentAt: string | null; confirmedAt: string | null }

/**
 * Holds the list of laureates an edition has at present (prepared or published, never a cancelled one) until the
 * commit; null when there is none. Without it, two lines added at once could each fit the envelope and together not,
 * and two moderators could both publish.
 */
export async function holdDesignation(tx: Tx, editionId: number): Promise<Designation | null> {
  await tx.execute(sql`select from designation where edition_id = ${editionId} and cancelled_at is null for update`)
  const [row] = await tx.execute<Row>(sql`
    select designation.id, prepared_by as "preparedBy", prepared_at as "preparedAt", sent_at as "sentAt", confirmed_at as "confirmedAt",
      count(laureate.id) as lines, coalesce(sum(amount_cents), 0)::bigint as "totalCents"
    from designation left join laureate on designation_id = designation.id
    where designation.edition_id = ${editionId} and cancelled_at is null group by designation.id`)
  if (!row) return null
  const asDate = (text: string | null) => (text ? new Date(text) : null)
  return { ...row, preparedAt: new Date(row.preparedAt), sentAt: asDate(row.sentAt), confirmedAt: asDate(row.confirmedAt) }
}
