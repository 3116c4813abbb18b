import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ReportReason, Reportable } from './report'

/** Something reported that waits for a decision, with all that was said of it; never by whom. */
export type WaitingReport = Reportable & {
  title: string
  /** What is reported: the text of the comment, or of the contribution. */
  text: string
  since: Date
  reports: { id: number; reason: ReportReason; text: string; reportedAt: Date }[]
}

type Row = Omit<WaitingReport, 'since' | 'reports'> & { since: string; reports: { id: number; reason: ReportReason; text: string; reportedAt: string }[] }

/** What waits in an edition because someone reported it, one item an object, the oldest first. For moderators only. @param page from 0 @param contributionId only of this one and its comments */
export async function listReports(db: Reader, editionId: number, { page = 0, limit = 100, contributionId = null }: { page?: number; limit?: number; contributionId?: number | null } = {}): Promise<WaitingReport[]> {
  const rows = await db.execute<Row>(sql`
    select report.contribution_id as "contributionId", comment_id as "commentId", title, coalesce(comment.text, contribution.text) as text, min(reported_at) as since,
      jsonb_agg(jsonb_build_object('id', report.id, 'reason', reason, 'text', report.text, 'reportedAt', reported_at) order by report.id) as reports
    from report join contribution on contribution.id = report.contribution_id left join comment on comment.id = comment_id
    where decided_at is null and contribution.edition_id = ${editionId} and (${contributionId}::bigint is null or report.contribution_id = ${contributionId}::bigint)
    group by report.contribution_id, comment_id, contribution.id, comment.id
    order by min(reported_at), min(report.id) offset ${page * limit} limit ${limit}`)
  return rows.map((row) => ({ ...row, since: new Date(row.since), reports: row.reports.map((one) => ({ ...one, reportedAt: new Date(one.reportedAt) })) }))
}
