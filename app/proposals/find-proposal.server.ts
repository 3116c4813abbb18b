import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind, ShownTerritory } from '~/contributions/contribution'
import { TERRITORY } from '~/contributions/verdict.server'
import { notFound } from '~/http/problems.server'
import { KEPT } from './kept.server'
import type { ListedProposal } from './list-proposals.server'

/** A contribution that stands behind a proposal. Of its author, only what is public. */
export type StandingBehind = { id: number; kind: ContributionKind; title: string; territory: ShownTerritory | null; organisation: string }

type Proposal = ListedProposal & { contributions: StandingBehind[] }

/** A proposal of this edition with the contributions behind it. @throws 404 */
export async function findProposal(db: Reader, editionId: number, id: number): Promise<Proposal> {
  const [row] = await db.execute<Proposal>(sql`
    select proposal.id, proposal.number, title, summary, theme.name as theme, reconstructed, ${KEPT} as kept,
      coalesce((select jsonb_agg(jsonb_build_object('id', contribution.id, 'kind', contribution.kind, 'title', contribution.title,
            'territory', ${TERRITORY}, 'organisation', organisation) order by contribution.id)
         from regrouping join contribution on contribution.id = contribution_id
        where proposal_id = proposal.id and published_at is not null and withdrawn_at is null), '[]') as contributions
    from proposal join theme on theme.id = theme_id
    where proposal.edition_id = ${editionId} and proposal.id = ${id}`)
  if (!row) throw notFound('Cette proposition n’existe pas dans cette consultation.')
  return row
}
