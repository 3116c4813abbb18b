import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ApplicationState } from './application'
import { STATE } from './list-applications.server'

/** A submitted file of a territory: for what, and where it stands. */
export type TerritoryApplication = { id: number; slug: string; edition: string; proposal: { id: number; number: number; title: string }; state: ApplicationState; submittedAt: string; decidedAt: string | null }

/** The files a territory submitted and did not withdraw, the last first; never a draft, and nothing of their texts. */
export async function listApplicationsOf(db: Reader, territoryId: number, editionId: number | undefined): Promise<TerritoryApplication[]> {
  return [...(await db.execute<TerritoryApplication>(sql`
    select application.id, slug, edition.name as edition, ${STATE} as state, submitted_at as "submittedAt", decided_at as "decidedAt",
      jsonb_build_object('id', proposal.id, 'number', number, 'title', proposal.title) as proposal
    from application join proposal on proposal.id = proposal_id join edition on edition.id = application.edition_id
    where territory_id = ${territoryId} and submitted_at is not null and withdrawn_at is null ${editionId ? sql`and edition.id = ${editionId}` : sql``}
    order by submitted_at desc, application.id desc`))]
}
