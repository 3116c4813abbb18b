import { eq } from 'drizzle-orm'
import { comment } from '~db/schema/comments'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { ChangeRefusal } from './comment'
import { holdComment } from './hold-comment.server'
import { whyCannotReword, whyCannotTakeBack } from './policy'

type Own = { slug: string; id: number; viewer: Pick<Viewer, 'personId'> }

/** Puts right what one just said; its place says that it was. @throws 404 */
export async function rewordComment(work: Work, { slug, id, viewer, text }: Own & { text: string }): Promise<{ contributionId: number } | ChangeRefusal> {
  const { edition, held } = await holdComment(work, slug, id)
  const refusal = whyCannotReword(viewer, held, edition)
  if (refusal) return refusal
  if (held.text !== text) await work.tx.update(comment).set({ text, editedAt: edition.at }).where(eq(comment.id, id))
  return { contributionId: held.contributionId }
}

/** Takes back what one said: its place says so, its answers stay. Taken back already is fine too. @throws 404 */
export async function withdrawComment(work: Work, { slug, id, viewer }: Own): Promise<{ contributionId: number } | ChangeRefusal> {
  const { edition, held } = await holdComment(work, slug, id)
  if (held.authorId === viewer.personId && held.withdrawnAt) return { contributionId: held.contributionId }
  const refusal = whyCannotTakeBack(viewer, held, edition)
  if (refusal) return refusal
  await work.tx.update(comment).set({ withdrawnAt: edition.at }).where(eq(comment.id, id))
  return { contributionId: held.contributionId }
}
