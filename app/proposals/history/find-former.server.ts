import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

type Named = { id: number; number: number; title: string }
/** A proposal that is no more; `into` is the one it is part of now, however many mergers led there. */
export type FormerProposal = Named & { summary: string; endedAt: Date; into: Named | null }

/** A proposal of this edition that was merged into another or set aside; null for any other. */
export async function findFormer(db: Reader, editionId: number, id: number): Promise<FormerProposal | null> {
  const [row] = await db.execute<Omit<FormerProposal, 'endedAt'> & { endedAt: string }>(sql`
    with recursive way (id, step) as (
      select merged_into, 1 from former_proposal where id = ${id} and edition_id = ${editionId}
      union all select merged_into, step + 1 from way join former_proposal using (id) where step < 1000)
    select id, number, title, summary, ended_at as "endedAt",
      (select jsonb_build_object('id', proposal.id, 'number', proposal.number, 'title', proposal.title) from way join proposal using (id) limit 1) as into
    from former_proposal where id = ${id} and edition_id = ${editionId}`)
  return row ? { ...row, endedAt: new Date(row.endedAt) } : null
}
