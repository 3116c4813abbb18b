import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import { type Reach, reachOf } from '~/ui/reach'

/** A contribution on the workbench, with what decides of its verdict and whom to tell of it; nobody once its author is erased. */
export type Candidate = { id: number; title: string; withdrawn: boolean; refused: boolean; decided: boolean; author: { id: string; email: string | null } | null }

/**
 * Loads the contributions to be judged, in the order of their ids. A draft, an unknown one and one of another edition
 * are the same answer. @throws 404 if a single one is missing
 */
export async function findCandidates(db: Reader, editionId: number, ids: number[]): Promise<Candidate[]> {
  const wanted = [...new Set(ids)]
  const candidates = await db.execute<Candidate>(sql`
    select contribution.id, title, withdrawn_at is not null as withdrawn, refused_at is not null as refused, verdict.contribution_id is not null as decided,
      case when person.id is not null then jsonb_build_object('id', person.id, 'email', email) end as author
    from contribution left join person on person.id = author_id left join verdict on verdict.contribution_id = contribution.id
    where contribution.edition_id = ${editionId} and published_at is not null
      and contribution.id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb))
    order by contribution.id`)
  if (candidates.length < wanted.length || wanted.length === 0) throw notFound('Une de ces contributions n’existe pas dans cette consultation.')
  return candidates
}

/** Whom a verdict on these contributions concerns: their authors, each once. */
export const reachOfAuthors = (candidates: Candidate[]): Reach =>
  reachOf([...new Map(candidates.flatMap(({ author }) => (author ? [[author.id, author]] : []))).values()])
