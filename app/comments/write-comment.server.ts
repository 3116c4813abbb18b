import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { comment } from '~db/schema/comments'
import { contribution } from '~db/schema/contributions'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { followByActing } from '~/follows/set-follow.server'
import { notFound } from '~/http/problems.server'
import { whyForAnother } from '~/identity/acts-for-another'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import { holdKey, type Work } from '~/work.server'
import type { CommentRefusal } from './comment'
import { whyCannotAsk, whyCannotComment } from './policy'

type Said = {
  slug: string
  contributionId: number
  /** The comment it answers; null for one of its own. */
  parentId: number | null
  viewer: Pick<Viewer, 'personId'>
  text: string
  /** Whether it is asked of the author of the contribution; an answer never is. */
  isQuestion: boolean
  /** The territory the page showed; nothing is said for another. */
  shownFor?: string | undefined
}

/**
 * Says something of a public contribution, or answers what was said, in the name of one's territory. The same words sent
 * twice are said once. Judged once the edition is held: none is written after the close. @throws 404
 */
export async function writeComment(work: Work, { slug, contributionId, parentId, viewer, text, isQuestion, shownFor }: Said): Promise<{ id: number } | CommentRefusal> {
  const on = await holdPublic(work.tx, slug, contributionId)
  await holdKey(work.tx, `comment ${contributionId} ${viewer.personId}`)
  const edition = await holdEdition(work, slug)
  const actor = await findActor(work.tx, viewer.personId)
  const asks = isQuestion && parentId === null
  const refusal = whyCannotComment(actor, edition) ?? whyForAnother(actor.attachment, shownFor) ?? (asks ? whyCannotAsk(actor, on) : null)
  if (refusal) return refusal
  if (parentId !== null && !(await isAnswerable(work.tx, contributionId, parentId))) return { refused: 'answers-nothing' }
  const [same] = await work.tx.execute<{ id: number }>(sql`
    select id from (select id, text, parent_id, withdrawn_at, hidden_at from comment where contribution_id = ${contributionId} and author_id = ${actor.personId} order by id desc limit 1) as last
    where text = ${text} and parent_id is not distinct from ${parentId}::bigint and withdrawn_at is null and hidden_at is null`)
  if (same) return same
  const [written] = await work.tx.insert(comment)
    .values({
      editionId: edition.id, contributionId, parentId, text, isQuestion: asks, writtenAt: edition.at, authorId: actor.personId, authorProfile: actor.profile,
      authorFunction: actor.function, territoryId: actor.attachment?.territoryId ?? null, organisation: actor.attachment ? '' : (actor.organisation ?? ''),
    })
    .returning({ id: comment.id })
  if (!written) throw new Error('the comment was not written')
  await followByActing(work.tx, { contributionId, personId: actor.personId, at: edition.at })
  return written
}

/** A public contribution, held as it is: its author withdrawing it waits for us, or has done so. @throws 404 */
async function holdPublic(tx: Tx, slug: string, id: number) {
  const editionId = await lockEdition(tx, slug, 'share')
  const [held] = await tx.select({ authorId: contribution.authorId, isOrphan: sql<boolean>`not exists (select from person where person.id = author_id and email is not null)` }).from(contribution)
    .where(and(eq(contribution.id, id), eq(contribution.editionId, editionId), isNotNull(contribution.publishedAt), isNull(contribution.withdrawnAt)))
    .for('share')
  if (!held) throw notFound('Cette contribution n’existe pas, ou n’est pas publique.')
  return held
}

/** Whether a comment of this contribution is there to be answered: one of the first level, held so that it stays. @throws 404 */
async function isAnswerable(tx: Tx, contributionId: number, id: number): Promise<boolean> {
  const [parent] = await tx.select({ withdrawnAt: comment.withdrawnAt, hiddenAt: comment.hiddenAt }).from(comment)
    .where(and(eq(comment.id, id), eq(comment.contributionId, contributionId), isNull(comment.parentId))).for('share')
  if (!parent) throw notFound('Ce commentaire n’existe pas, ou n’est pas de ceux auxquels on répond.')
  return !parent.withdrawnAt && !parent.hiddenAt
}
