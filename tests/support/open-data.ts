import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { bring } from './characters'

/** Writes a laureate of Saint-Flour, with its project when it is published; `confirmed` by a second moderator or not yet. */
export async function aLaureate(tx: Tx, { id: editionId }: Pick<Edition, 'id'>, proposalId: number, confirmed: boolean): Promise<void> {
  const preparer = await bring(tx, 'moderatorOnDuty')
  const confirmer = await bring(tx, 'otherModerator')
  const { attachment } = await bring(tx, 'mayorOfSaintFlour')
  const at = confirmed ? sql`clock_timestamp()` : sql`null`
  const [row] = await tx.execute<{ laureate: number }>(sql`
    with list as (insert into designation (edition_id, prepared_by, prepared_at, sent_at, confirmed_by, confirmed_at)
      values (${editionId}, ${preparer.personId}, clock_timestamp(), clock_timestamp(), ${confirmed ? confirmer.personId : null}, ${at}) returning id)
    insert into laureate (designation_id, edition_id, proposal_id, title, territory_id, amount_cents)
    select id, ${editionId}, ${proposalId}, 'Un projet lauréat', ${attachment?.territoryId}, 30000000 from list returning id as laureate`)
  if (confirmed) await tx.execute(sql`insert into project (edition_id, laureate_id) values (${editionId}, ${row?.laureate})`)
}
