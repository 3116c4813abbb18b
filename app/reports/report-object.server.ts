import { report } from '~db/schema/reports'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { findReportable } from './find-reportable.server'
import { whyCannotReport } from './policy'
import { holdReports } from './hold-reports.server'
import type { Reportable, ReportReason, ReportRefusal } from './report'
import { reportsTopic } from './topic'

type Said = Reportable & { slug: string; viewer: Pick<Viewer, 'personId'>; reason: ReportReason; text: string }

/**
 * Tells the moderators, and nobody else, of a contribution or a comment. Once per object and person: said again, at the
 * same instant or later, the first words stay. @throws 404 what is no longer public
 */
export async function reportObject(work: Work, { slug, contributionId, commentId, viewer, reason, text }: Said): Promise<{ first: boolean } | ReportRefusal> {
  const object = { contributionId, commentId }
  await holdReports(work.tx, object)
  const { personId } = await findActor(work.tx, viewer.personId)
  const found = await findReportable(work.tx, { slug, ...object }, personId)
  const refusal = whyCannotReport({ personId }, found)
  if (refusal) return refusal
  const written = await work.tx.insert(report).values({ ...object, reporterId: personId, reason, text, reportedAt: await work.at() })
    .onConflictDoNothing().returning({ id: report.id })
  if (written.length > 0) work.touch(reportsTopic(slug))
  return { first: written.length > 0 }
}
