import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Designation, Line } from './designation'
import { PLACE } from '~/territories/place.server'

/** The list of laureates an edition has at present, as moderators see it: its lines in the order they were added. */
export type Desk = Designation & { lines: number; items: Line[]; preparedByName: string | null }

type Row = Omit<Desk, 'preparedAt' | 'sentAt' | 'confirmedAt'> & { preparedAt: string; sentAt: string | null; confirmedAt: string | null }

/** The list prepared or published, with its lines; null when there is none. For moderators: nothing of it is public before it is confirmed. */
export async function findDesk(db: Reader, editionId: number): Promise<Desk | null> {
  const [row] = await db.execute<Row>(sql`
    select designation.id, prepared_by as "preparedBy", display_name as "preparedByName",
      exists (select from role_grant where person_id = prepared_by and role = 'moderator' and revoked_at is null) as "preparerInOffice",
      prepared_at as "preparedAt", sent_at as "sentAt", confirmed_at as "confirmedAt", listed.*
    from designation left join person on person.id = prepared_by,
      lateral (select count(*) as lines, coalesce(sum(amount_cents), 0)::bigint as "totalCents",
        coalesce(jsonb_agg(jsonb_build_object('id', laureate.id, 'title', laureate.title, 'amountCents', amount_cents,
          'proposal', jsonb_build_object('id', proposal.id, 'number', number, 'title', proposal.title),
          'contribution', case when contribution.id is not null then jsonb_build_object('id', contribution.id, 'title', contribution.title) end,
          'territory', ${PLACE}) order by laureate.id), '[]') as items
        from laureate join proposal on proposal.id = laureate.proposal_id join territory on territory.id = laureate.territory_id
          left join contribution on contribution.id = laureate.contribution_id
        where designation_id = designation.id) as listed
    where designation.edition_id = ${editionId} and cancelled_at is null`)
  if (!row) return null
  const asDate = (text: string | null) => (text ? new Date(text) : null)
  return { ...row, preparedAt: new Date(row.preparedAt), sentAt: asDate(row.sentAt), confirmedAt: asDate(row.confirmedAt) }
}
