import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { contribution, sameNeed } from '~db/schema/contributions'
import { whyPhaseClosed } from '~/editions/calendar'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { notFound } from '~/http/problems.server'
import { whyForAnother } from '~/identity/acts-for-another'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import { holdKey, type Work } from '~/work.server'
import type { SameNeedRefusal } from './contribution'
import { discardDraft } from './discard-draft.server'
import { whyCannotShareNeed } from './policy'
import { contributionsTopic } from './topic'

type Said = { slug: string; id: number; viewer: Pick<Viewer, 'personId'>; shownFor?: string | undefined }

/**
 * Says that a person's territory has a published need too. Said twice, it is said once, and taken back then said again it
 * keeps its date: who follows the need is told once for each territory (`follows`). @param discards whether the person's own draft goes
 * @param shownFor the territory the page showed; nothing is said for another @throws 404
 */
export async function saySameNeed(work: Work, { slug, id, viewer, shownFor, discards }: Said & { discards: boolean }): Promise<{ territory: string } | SameNeedRefusal> {
  const need = await holdNeed(work.tx, slug, id)
  await holdKey(work.tx, `same need ${id}`)
  const edition = await holdEdition(work, slug)
  const actor = await findActor(work.tx, viewer.personId)
  const isOwn = need.authorId === actor.personId || need.territoryId === actor.attachment?.territoryId
  const refusal = whyCannotShareNeed(actor, isOwn, edition) ?? whyForAnother(actor.attachment, shownFor)
  if (refusal) return refusal
  if (!actor.attachment) throw new Error('a need was shared by a person without a territory')
  const { territoryId, name } = actor.attachment
  await work.tx.insert(sameNeed).values({ editionId: edition.id, needId: id, personId: actor.personId, territoryId, saidAt: edition.at })
    .onConflictDoUpdate({
      target: [sameNeed.needId, sameNeed.personId], set: { territoryId, saidAt: sql`case when ${sameNeed.territoryId} = ${territoryId} then ${sameNeed.saidAt} else excluded.said_at end`, withdrawnAt: null },
      setWhere: sql`${sameNeed.withdrawnAt} is not null or ${sameNeed.territoryId} <> ${territoryId}`,
    })
  if (discards) await discardDraft(work, { slug, kind: 'need', viewer })
  work.touch(contributionsTopic(slug))
  return { territory: name }
}

/** Takes that back, whichever territory it was said for, while the consultation is open. Never said is fine too. @throws 404 */
export async function takeBackSameNeed(work: Work, { slug, id, viewer }: Said): Promise<{ id: number } | SameNeedRefusal> {
  await holdNeed(work.tx, slug, id)
  await holdKey(work.tx, `same need ${id}`)
  const edition = await holdEdition(work, slug)
  const refusal = whyPhaseClosed(edition.calendar, 'consultation', edition.at)
  if (refusal) return refusal
  await work.tx.update(sameNeed).set({ withdrawnAt: edition.at })
    .where(and(eq(sameNeed.needId, id), eq(sameNeed.personId, viewer.personId), isNull(sameNeed.withdrawnAt)))
  work.touch(contributionsTopic(slug))
  return { id }
}

/** A published need, held as it is: its author withdrawing it waits for us, or has done so. @throws 404 */
async function holdNeed(tx: Tx, slug: string, id: number) {
  const editionId = await lockEdition(tx, slug, 'share')
  const [need] = await tx.select({ id: contribution.id, title: contribution.title, authorId: contribution.authorId, territoryId: contribution.territoryId }).from(contribution)
    .where(and(eq(contribution.id, id), eq(contribution.editionId, editionId), eq(contribution.kind, 'need'), isNotNull(contribution.publishedAt), isNull(contribution.withdrawnAt)))
    .for('share')
  if (!need) throw notFound('Ce besoin n’existe pas, ou n’est pas public.')
  return need
}
