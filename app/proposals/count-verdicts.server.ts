import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { VerdictCounts } from './verdict'

/**
 * What became of the published contributions of an edition. Each is counted once, in one statement, so that
 * regrouped + redirected + rejected + waiting = published, always.
 */
export async function countVerdicts(db: Reader, editionId: number): Promise<VerdictCounts> {
  const [counts] = await db.execute<VerdictCounts>(sql`
    select count(*) filter (where verdict.kind = 'regrouped') as regrouped,
      count(*) filter (where verdict.kind = 'redirected') as redirected,
      count(*) filter (where verdict.kind = 'rejected') as rejected,
      count(*) filter (where verdict.contribution_id is null) as waiting,
      count(*) as published
    from contribution left join verdict on verdict.contribution_id = contribution.id
    where contribution.edition_id = ${editionId} and published_at is not null and withdrawn_at is null`)
  if (!counts) throw new Error('a count always gives a row')
  return { ...counts }
}
