import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import type { ReportDecision, Reportable } from './report'

/** What is about to be reported, and what this person reported of it already. */
export type FoundReportable = {
  editionId: number
  title: string
  /** The comment's; null when it is the contribution itself. */
  text: string | null
  authorId: string | null
  mine: { reportedAt: Date; decision: ReportDecision | null; decisionReason: string | null } | null
}

type Row = Omit<FoundReportable, 'mine'> & { mine: { reportedAt: string; decision: ReportDecision | null; decisionReason: string | null } | null }

/** Finds what anyone may read and report: a contribution that is public, a comment neither withdrawn nor hidden. @throws 404 */
export async function findReportable(db: Reader, { slug, contributionId, commentId }: Reportable & { slug: string }, readerId: string): Promise<FoundReportable> {
  const [row] = await db.execute<Row>(sql`
    select contribution.edition_id as "editionId", contribution.title, comment.text,
      case when ${commentId}::bigint is null then contribution.author_id else comment.author_id end as "authorId",
      (select jsonb_build_object('reportedAt', reported_at, 'decision', decision, 'decisionReason', decision_reason) from report
        where report.contribution_id = contribution.id and report.comment_id is not distinct from ${commentId}::bigint and reporter_id = ${readerId}) as mine
    from contribution join edition on edition.id = contribution.edition_id
      left join comment on comment.id = ${commentId}::bigint and comment.contribution_id = contribution.id and comment.withdrawn_at is null and hidden_at is null
    where contribution.id = ${contributionId} and slug = ${slug} and published_at is not null and contribution.withdrawn_at is null
      and (${commentId}::bigint is null or comment.id is not null)`)
  if (!row) throw notFound('Ce que vous voulez signaler n’existe pas, ou n’est plus public.')
  return { ...row, mine: row.mine && { ...row.mine, reportedAt: new Date(row.mine.reportedAt) } }
}
