import { eq, sql } from 'drizzle-orm'
import { contribution, contributionVersion } from '~db/schema/contributions'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { EditRefusal, InputRefusal } from './contribution'
import { type Draft, whatIsMissing } from './forms'
import { holdOwn } from './hold-own.server'
import { linkAnswers, whyNotLinkable } from './link-answers.server'
import { whyCannotEdit } from './policy'
import { whyNotATheme } from './themes.server'
import { contributionsTopic } from './topic'
import { columnsOf, detailsOf, isSameWording, wordingOf } from './wording'
import { notFound } from '~/http/problems.server'

/**
 * Gives a published contribution a new wording, until the consultation closes. The former one is kept as a version;
 * the same wording again writes none. Territory and profile stay those of the publication. @throws 404
 */
export async function editContribution(
  work: Work,
  { slug, id, viewer, typed }: { slug: string; id: number; viewer: Pick<Viewer, 'personId'>; typed: Draft },
): Promise<{ id: number } | EditRefusal | InputRefusal> {
  const { edition, own } = await holdOwn(work, slug, id, viewer)
  if (!own.publishedAt) throw notFound('Cette contribution n’est pas encore publiée.')
  const refusal = whyCannotEdit(viewer, own, edition)
    ?? (await whyNotATheme(work.tx, edition.id, typed.theme))
    ?? (await whyNotLinkable(work.tx, edition.id, own.kind, typed.answers))
  if (refusal) return refusal
  const errors = whatIsMissing(own.kind, typed)
  if (errors.length > 0) return { refused: 'incomplete', errors }

  await linkAnswers(work.tx, edition.id, own, typed.answers)
  const wording = columnsOf(typed)
  if (isSameWording(wording, wordingOf(own))) return { id }
  await work.tx.update(contribution).set({ ...wording, savedAt: edition.at }).where(eq(contribution.id, id))
  await work.tx.insert(contributionVersion).values({
    contributionId: id, title: wording.title, text: wording.text, details: detailsOf(wording), savedBy: viewer.personId, savedAt: edition.at,
    number: sql`(select coalesce(max(number), 0) + 1 from contribution_version where contribution_id = ${id})`,
  })
  work.touch(contributionsTopic(slug))
  return { id }
}
