import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** A proposal that a territory stands behind, by so many contributions of its own. */
export type BackedProposal = { id: number; number: number; title: string; slug: string; edition: string; contributions: number }

/** The proposals behind which stand contributions made in the name of a territory. */
export async function listProposalsBehind(db: Reader, territoryId: number, editionId: number | undefined): Promise<BackedProposal[]> {
  return [...(await db.execute<BackedProposal>(sql`
    select proposal.id, proposal.number, proposal.title, slug, edition.name as edition, count(*) as contributions
    from contribution join regrouping on contribution_id = contribution.id join proposal on proposal.id = proposal_id join edition on edition.id = proposal.edition_id
    where contribution.territory_id = ${territoryId} and published_at is not null and withdrawn_at is null ${editionId ? sql`and edition.id = ${editionId}` : sql``}
    group by proposal.id, edition.id order by edition.id desc, proposal.number`))]
}
