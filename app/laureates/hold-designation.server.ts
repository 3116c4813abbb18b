import { sql } from 'drizzle-orm'
import type { Edition } from '~/editions/edition.server'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import type { Work } from '~/work.server'
import type { Designation } from './designation'

type Row = Omit<Designation, 'preparedAt' | 'sentAt' | 'confirmedAt'> & { preparedAt: string; sentAt: string | null; confirmedAt: string | null }

/**
 * Holds the list of laureates an edition has at present (prepared or published, never a cancelled one) until the
 * commit; null when there is none. Without it, two lines added at once could each fit the envelope and together not,
 * and two moderators could both publish. The instant comes last: an act that waited for the list past the close is
 * judged closed. @throws 404 when the edition is unknown
 */
export async function holdDesignation(work: Work, slug: string): Promise<{ edition: Edition; live: Designation | null }> {
  const editionId = await lockEdition(work.tx, slug, 'share')
  await work.tx.execute(sql`select from designation where edition_id = ${editionId} and cancelled_at is null for update`)
  const edition = await holdEdition(work, slug)
  const [row] = await work.tx.execute<Row>(sql`
    select designation.id, prepared_by as "preparedBy",
      exists (select from role_grant where person_id = prepared_by and role = 'moderator' and revoked_at is null) as "preparerInOffice",
      prepared_at as "preparedAt", sent_at as "sentAt", confirmed_at as "confirmedAt",
      count(laureate.id) as lines, coalesce(sum(amount_cents), 0)::bigint as "totalCents"
    from designation left join laureate on designation_id = designation.id
    where designation.edition_id = ${editionId} and cancelled_at is null group by designation.id`)
  if (!row) return { edition, live: null }
  const asDate = (text: string | null) => (text ? new Date(text) : null)
  return { edition, live: { ...row, preparedAt: new Date(row.preparedAt), sentAt: asDate(row.sentAt), confirmedAt: asDate(row.confirmedAt) } }
}
