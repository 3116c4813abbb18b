import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { listOf } from '~db/list-of'
import { notFound } from '~/http/problems.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import { writeJournal } from '~/journal/write-journal.server'
import { writeEachLetter } from '~/mail/write-each-letter.server'
import type { Work } from '~/work.server'
import { holdReports } from './hold-reports.server'
import { decidedLetter } from './letters'
import { whyCannotSettle } from './policy'
import { objectOfReport, type Reportable, type ReportDecision, type SettleRefusal } from './report'
import { reportsTopic } from './topic'

type Settled = Reportable & { slug: string; moderator: Pick<Viewer, 'personId'>; decision: ReportDecision; reason: string }

/**
 * Decides of all that is said of one object: it stays, or something was done about it (by another act, hiding or refusing;
 * this one changes nothing of it). Journaled with its reason, which those who reported it are written, each once. @throws 404
 */
export async function settleReport(work: Work, { slug, contributionId, commentId, moderator, decision, reason }: Settled): Promise<{ settled: number } | SettleRefusal> {
  const object = { contributionId, commentId }
  await holdReports(work.tx, object)
  const actor = await findActor(work.tx, moderator.personId)
  const about = await findAbout(work.tx, slug, object)
  const refusal = whyCannotSettle(actor, about.waiting.length)
  if (refusal) return refusal
  const at = await work.at()
  await work.tx.execute(sql`
    update report set decision = ${decision}, decided_at = ${at.toISOString()}::timestamptz, decided_by = ${actor.personId}, decision_reason = ${reason}
    where id = any(${listOf(about.waiting.map(({ id }) => id))}::bigint[])`)
  await writeJournal(work, {
    actorId: actor.personId, editionId: about.editionId, act: decision === 'kept' ? 'keep-reported' : 'act-on-reported', object: objectOfReport(object), reason,
    details: { title: about.title, reports: about.waiting.length },
  })
  const told = { slug, publicUrl: work.publicUrl, object, title: about.title, decision, reason }
  await writeEachLetter(work.tx, about.waiting.flatMap(({ email }) => (email ? [decidedLetter(email, told)] : [])))
  work.touch(reportsTopic(slug))
  return { settled: about.waiting.length }
}

type About = { editionId: number; title: string; waiting: { id: number; email: string | null }[] }

/** What was reported, whether or not it is still public, and the reports of it that wait. @throws 404 */
async function findAbout(tx: Tx, slug: string, { contributionId, commentId }: Reportable): Promise<About> {
  const [found] = await tx.execute<About>(sql`
    select edition_id as "editionId", title, coalesce((
      select jsonb_agg(jsonb_build_object('id', report.id, 'email', email) order by report.id) from report join person on person.id = reporter_id
      where contribution_id = contribution.id and comment_id is not distinct from ${commentId}::bigint and decided_at is null), '[]') as waiting
    from contribution join edition on edition.id = edition_id where contribution.id = ${contributionId} and slug = ${slug}`)
  if (!found) throw notFound('Cette contribution n’existe pas.')
  return found
}
