import { eq, max } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { contribution, contributionVersion } from '~db/schema/contributions'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { EditRefusal, InputRefusal } from './contribution'
import { type Draft, whatIsMissing } from './forms'
import { holdOwn } from './hold-own.server'
import { answersOnly, linkAnswers, readAnswers } from './link-answers.server'
import { whyCannotEdit } from './policy'
import { whyNotATheme } from './themes.server'
import { contributionsTopic } from './topic'
import { columnsOf, detailsOf, isSameWording, wordingOf } from './wording'
import { notFound } from '~/http/problems.server'

/**
 * Gives a contribution, published or waiting for a moderator's look, a new wording, until the consultation closes. The former one is kept as a version;
 * the same wording again writes none. A page opened before another change neither replaces a text nor drops a link unseen.
 * @param seen when the contribution this wording started from was last saved
 * Territory and profile stay those of the publication. @throws 404
 */
export async function editContribution(
  work: Work,
  { slug, id, viewer, seen, typed }: { slug: string; id: number; viewer: Pick<Viewer, 'personId'>; seen: Date; typed: Draft },
): Promise<{ id: number } | EditRefusal | InputRefusal> {
  const { edition, own } = await holdOwn(work, slug, id, viewer)
  if (!(own.publishedAt ?? own.submittedAt)) throw notFound('Cette contribution n’est pas encore déposée.')
  const refusal = whyCannotEdit(viewer, own, edition) ?? (await whyNotATheme(work.tx, edition.id, typed.theme))
  if (refusal) return refusal
  const answers = await readAnswers(work.tx, edition.id, own.kind, typed.answers)
  const errors = [...whatIsMissing(own.kind, typed), ...answers.errors]
  if (errors.length > 0) return { refused: 'incomplete', errors }

  const wording = columnsOf(typed)
  const isSame = isSameWording(wording, wordingOf(own))
  if (isSame && (await answersOnly(work.tx, own, answers.needs))) return { id }
  if (own.savedAt.getTime() !== seen.getTime()) return { refused: 'changed-meanwhile', savedAt: own.savedAt }

  await linkAnswers(work.tx, edition.id, own, answers.needs)
  await work.tx.update(contribution).set({ ...wording, savedAt: edition.at }).where(eq(contribution.id, id))
  if (!isSame) await work.tx.insert(contributionVersion).values({
    contributionId: id, title: wording.title, text: wording.text, details: detailsOf(wording), savedBy: viewer.personId, savedAt: edition.at, number: (await presentVersion(work.tx, id)) + 1,
  })
  work.touch(contributionsTopic(slug))
  return { id }
}

/** Number of the wording that is public now; the row of the contribution is held. */
async function presentVersion(tx: Tx, id: number): Promise<number> {
  const [latest] = await tx.select({ number: max(contributionVersion.number) }).from(contributionVersion).where(eq(contributionVersion.contributionId, id))
  return latest?.number ?? 0
}
