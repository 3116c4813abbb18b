import { eq } from 'drizzle-orm'
import { contribution } from '~db/schema/contributions'
import { notFound } from '~/http/problems.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { EditRefusal } from './contribution'
import { holdOwn } from './hold-own.server'
import { whyCannotEdit } from './policy'
import { contributionsTopic } from './topic'

/**
 * Takes a contribution, published or waiting for a moderator's look, out of the consultation, with a reason; its author alone still reads it. Nothing is
 * erased. Sent twice, the first reason stays. @throws 404
 */
export async function withdrawContribution(
  work: Work,
  { slug, id, viewer, reason }: { slug: string; id: number; viewer: Pick<Viewer, 'personId'>; reason: string },
): Promise<{ id: number } | EditRefusal> {
  const { edition, own } = await holdOwn(work, slug, id, viewer)
  if (!(own.publishedAt ?? own.submittedAt)) throw notFound('Cette contribution n’est pas déposée.')
  if (own.withdrawnAt) return { id }
  const refusal = whyCannotEdit(viewer, own, edition)
  if (refusal) return refusal
  await work.tx.update(contribution).set({ withdrawnAt: edition.at, withdrawnReason: reason }).where(eq(contribution.id, id))
  work.touch(contributionsTopic(slug))
  return { id }
}
