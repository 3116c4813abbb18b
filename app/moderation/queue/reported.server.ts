import { sql } from 'drizzle-orm'
import type { ChangeRefusal } from '~/comments/comment'
import { hideComment } from '~/comments/hide-comment.server'
import { notFound } from '~/http/problems.server'
import { holdReports } from '~/reports/hold-reports.server'
import type { SettleRefusal } from '~/reports/report'
import { settleReport } from '~/reports/settle-report.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'

type Answer = { slug: string; id: number; commentId: number | null; moderator: Pick<Viewer, 'personId'>; reason: string }

/**
 * Answers those who reported a contribution or a comment, and changes nothing of it. It stays in place, or had gone already:
 * they are told which. @throws 404
 */
export async function closeReported(work: Work, { slug, id, commentId, moderator, reason }: Answer): Promise<{ settled: number } | SettleRefusal> {
  const object = { contributionId: id, commentId }
  await holdReports(work.tx, object)
  const [gone] = await work.tx.execute(sql`
    select from contribution left join comment on comment.id = ${commentId}::bigint and comment.contribution_id = contribution.id
    where contribution.id = ${id} and (contribution.withdrawn_at is not null or comment.withdrawn_at is not null or hidden_at is not null)`)
  return settleReport(work, { slug, ...object, moderator, decision: gone ? 'acted' : 'kept', reason })
}

/** Hides a reported comment and answers those who reported it, in one act: neither without the other. @throws 404 */
export async function hideReported(work: Work, { slug, id, commentId, moderator, reason }: Answer & { commentId: number }): Promise<{ settled: number } | SettleRefusal | ChangeRefusal> {
  const object = { contributionId: id, commentId }
  await holdReports(work.tx, object)
  const hidden = await hideComment(work, { slug, id: commentId, moderator, reason })
  if ('refused' in hidden) return hidden
  if (hidden.contributionId !== id) throw notFound('Ce commentaire n’est pas de cette contribution.')
  // Settled by another a moment ago, it is hidden all the same: that refusal has nothing to say.
  const settled = await settleReport(work, { slug, ...object, moderator, decision: 'acted', reason })
  return 'refused' in settled ? { settled: 0 } : settled
}
