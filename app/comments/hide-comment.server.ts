import { eq, sql } from 'drizzle-orm'
import { comment } from '~db/schema/comments'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import type { ChangeRefusal } from './comment'
import { holdComment } from './hold-comment.server'
import { whyCannotHide } from './policy'

type Act = { slug: string; id: number; moderator: Pick<Viewer, 'personId'> }

/** Hides a comment, in any phase: its place stays, with the reason. Journaled; `showComment` undoes it. @throws 404 */
export async function hideComment(work: Work, { slug, id, moderator, reason }: Act & { reason: string }): Promise<{ contributionId: number } | ChangeRefusal> {
  const { actor, edition, held } = await holdFor(work, slug, id, moderator)
  const refusal = whyCannotHide(actor, held, true)
  if (refusal) return refusal
  await work.tx.update(comment).set({ hiddenAt: edition.at, hiddenBy: actor.personId, hiddenReason: reason }).where(eq(comment.id, id))
  await writeJournal(work, { actorId: actor.personId, editionId: edition.id, act: 'hide-comment', object: `comment:${id}`, reason, details: { title: await titleOf(work, held.contributionId) } })
  return { contributionId: held.contributionId }
}

/** Shows again a comment that was hidden. The journal keeps that it was, and why. @throws 404 */
export async function showComment(work: Work, { slug, id, moderator }: Act): Promise<{ contributionId: number } | ChangeRefusal> {
  const { actor, edition, held } = await holdFor(work, slug, id, moderator)
  const refusal = whyCannotHide(actor, held, false)
  if (refusal) return refusal
  await work.tx.update(comment).set({ hiddenAt: null, hiddenBy: null, hiddenReason: null }).where(eq(comment.id, id))
  await writeJournal(work, { actorId: actor.personId, editionId: edition.id, act: 'show-comment', object: `comment:${id}`, reason: held.hiddenReason, details: { title: await titleOf(work, held.contributionId) } })
  return { contributionId: held.contributionId }
}

async function holdFor(work: Work, slug: string, id: number, { personId }: Pick<Viewer, 'personId'>) {
  const { held, edition } = await holdComment(work, slug, id)
  return { held, edition, actor: await findActor(work.tx, personId) }
}

async function titleOf({ tx }: Work, contributionId: number): Promise<string> {
  const [found] = await tx.execute<{ title: string }>(sql`select title from contribution where id = ${contributionId}`)
  return found?.title ?? ''
}
