import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Decision } from '~/committees/decision'
import { IS_PUBLIC } from '~/committees/is-public.server'
import { BEHIND, type ListedProject, PROJECT } from './list-projects.server'

/** How far one proposal took a contribution: what the committees decided, and the projects that came of it. */
export type Way = {
  id: number
  number: number
  title: string
  decisions: (Pick<Decision, 'committee' | 'outcome' | 'reason'> & { decidedAt: string })[]
  projects: ListedProject[]
}

/**
 * What became of a contribution after its verdict, one way for each proposal it stands behind. A laureate contribution
 * has its own project; another has those of its proposal. The second committee's decisions stay unsaid until the
 * laureates are published.
 */
export async function listWays(db: Reader, editionId: number, contributionId: number): Promise<Way[]> {
  return [...(await db.execute<Way>(sql`
    with behind as (select proposal.id, number, title from regrouping join proposal on proposal.id = proposal_id
      where regrouping.contribution_id = ${contributionId} and proposal.edition_id = ${editionId})
    select behind.id, behind.number, behind.title,
      coalesce((select jsonb_agg(jsonb_build_object('committee', committee.number, 'outcome', outcome, 'reason', reason, 'decidedAt', decided_at)
          order by committee.number, decision.id)
        from committee_decision as decision join committee on committee.id = committee_id
        where (decision.proposal_id = behind.id or decision.contribution_id = ${contributionId}) and ${IS_PUBLIC}), '[]') as decisions,
      coalesce((select jsonb_agg(${PROJECT} order by project.id) from project ${BEHIND}
        where laureate.proposal_id = behind.id and (laureate.contribution_id = ${contributionId}
          or not exists (select from laureate as own where own.proposal_id = behind.id and own.contribution_id = ${contributionId}))), '[]') as projects
    from behind order by behind.number`))]
}
