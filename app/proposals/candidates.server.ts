import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { notFound } from '~/http/problems.server'

/** A contribution on the workbench, with what decides of its verdict and whom to tell of it. */
export type Candidate = { id: number; title: string; withdrawn: boolean; decided: boolean; email: string | null }

/**
 * Loads the contributions to be judged, in the order of their ids. A draft, an unknown one and one of another edition
 * are the same answer. @throws 404 if a single one is missing
 */
export async function findCandidates(tx: Tx, editionId: number, ids: number[]): Promise<Candidate[]> {
  const wanted = [...new Set(ids)]
  const candidates = await tx.execute<Candidate>(sql`
    select contribution.id, title, withdrawn_at is not null as withdrawn, verdict.contribution_id is not null as decided, email
    from contribution left join person on person.id = author_id left join verdict on verdict.contribution_id = contribution.id
    where contribution.edition_id = ${editionId} and published_at is not null
      and contribution.id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb))
    order by contribution.id`)
  if (candidates.length < wanted.length || wanted.length === 0) throw notFound('Une de ces contributions n’existe pas dans cette consultation.')
  return candidates
}
