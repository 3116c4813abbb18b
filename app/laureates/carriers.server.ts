import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Attachment } from '~/identity/viewer'
import { PLACE } from '~/territories/place.server'
import type { Carrier } from './designation'

export type ListedCarrier = Carrier & { territoryId: number; territory: Pick<Attachment, 'name' | 'kind' | 'departement'>; title: string }

/** Who may carry a laureate of this proposal: its référents, then the territories whose contribution stands behind it. */
export async function listCarriers(db: Reader, editionId: number, proposalId: number): Promise<ListedCarrier[]> {
  return [...(await db.execute<ListedCarrier>(sql`
    select carrier.kind, carrier.id, "territoryId", ${PLACE} as territory, title from (
      select 'application' as kind, application.id, territory_id as "territoryId", '' as title from application
      where edition_id = ${editionId} and proposal_id = ${proposalId} and decision = 'accepted' and withdrawn_at is null
      union all
      select 'contribution', contribution.id, territory_id, title from regrouping join contribution on contribution.id = contribution_id
      where regrouping.edition_id = ${editionId} and proposal_id = ${proposalId}
        and territory_id is not null and published_at is not null and withdrawn_at is null
    ) as carrier (kind, id, "territoryId", title) join territory on territory.id = "territoryId"
    order by carrier.kind, search_name, carrier.id`))]
}

/** The carrier of that kind and number, if it is one of this proposal's. */
export async function findCarrier(db: Reader, editionId: number, proposalId: number, wanted: Carrier): Promise<ListedCarrier | undefined> {
  return (await listCarriers(db, editionId, proposalId)).find(({ kind, id }) => kind === wanted.kind && id === wanted.id)
}
