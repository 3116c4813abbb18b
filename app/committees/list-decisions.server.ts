import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Decision } from './decision'
import { IS_PUBLIC } from './is-public.server'

type Wanted = {
  committee?: 1 | 2
  proposalId?: number
  contributionId?: number
  /** The second committee's decisions too, before the laureates are published. */
  forModerators?: true
}

/**
 * What the committees of an edition decided, each with its reason: of everything, or of one proposal, one contribution
 * or both; the first committee first. Those of the second stay unsaid until the laureates are published.
 */
export async function listDecisions(db: Reader, editionId: number, { committee, proposalId, contributionId, forModerators }: Wanted = {}): Promise<Decision[]> {
  const rows = await db.execute<Omit<Decision, 'decidedAt'> & { decidedAt: string }>(sql`
    select committee.number as committee, outcome, reason, decided_at as "decidedAt",
      case when proposal.id is not null then jsonb_build_object('id', proposal.id, 'number', proposal.number, 'title', proposal.title) end as proposal,
      case when contribution.id is not null then jsonb_build_object('id', contribution.id, 'title', contribution.title) end as contribution
    from committee_decision decision
      join committee on committee.id = decision.committee_id
      left join proposal on proposal.id = decision.proposal_id
      left join contribution on contribution.id = decision.contribution_id
    where decision.edition_id = ${editionId} ${forModerators ? sql`` : sql`and ${IS_PUBLIC}`}
      ${committee ? sql`and committee.number = ${committee}` : sql``}
      ${proposalId || contributionId ? sql`and (decision.proposal_id = ${proposalId ?? null} or decision.contribution_id = ${contributionId ?? null})` : sql``}
    order by committee.number, proposal.number nulls last, decision.id`)
  return rows.map((row) => ({ ...row, decidedAt: new Date(row.decidedAt) }))
}
