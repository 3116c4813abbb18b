import { and, eq } from 'drizzle-orm'
import { phaseMoveRequest } from '~db/schema/editions'
import { notFound } from '~/http/problems.server'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { applyMove } from './apply-move.server'
import type { Edition } from './edition.server'
import { findMover } from './find-mover.server'
import { holdEdition } from './hold-edition.server'
import { fromOf, type MoveOutcome } from './move-boundary.server'
import { whyCannotMove, whyNotAMover } from './move-policy'
import type { RequestRefusal } from './move-refusals'
import { editionTopic } from './topic'

type Settle = { slug: string; requestId: number; moderator: { personId: string } }

/**
 * Makes a move that another moderator asked for while people vote. It is judged again, on the calendar of now: what
 * was possible when asked may be past. Never confirmed by the person who asked, nor for one no longer in office. @throws 404
 */
export async function confirmMove(work: Work, { slug, requestId, moderator }: Settle): Promise<MoveOutcome> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const request = await findRequest(work, edition, requestId)
  const stranger = whyNotAMover(await findMover(work.tx, moderator.personId))
  if (stranger) return stranger
  if (request.confirmedAt || request.droppedAt) return { refused: 'request-settled' }
  if (request.askedBy === moderator.personId) return { refused: 'same-person' }
  if (request.askedBy === null || whyNotAMover(await findMover(work.tx, request.askedBy))) return { refused: 'asker-left-office' }
  const { kind, boundary, movedFrom: from, movedTo: to, reason, askedBy } = request
  const refusal = whyCannotMove(edition.calendar, { kind, boundary, to }, edition.at)
  if (refusal) return refusal
  const instant = fromOf(edition, kind, boundary)
  if (instant.getTime() !== from.getTime()) return { refused: 'calendar-changed', kind, boundary, instant }

  await work.tx.update(phaseMoveRequest).set({ confirmedBy: moderator.personId, confirmedAt: edition.at }).where(eq(phaseMoveRequest.id, requestId))
  const reach = await applyMove(work, edition, { kind, boundary, from, to }, { reason, askedBy, confirmedBy: moderator.personId })
  return { moved: { kind, boundary, from, to }, reach }
}

/** Gives up a move asked for; any moderator may, the asker included. @throws 404 */
export async function dropMove(work: Work, { slug, requestId, moderator }: Settle): Promise<{ dropped: number } | RequestRefusal> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const request = await findRequest(work, edition, requestId)
  const stranger = whyNotAMover(await findMover(work.tx, moderator.personId))
  if (stranger) return stranger
  if (request.confirmedAt || request.droppedAt) return { refused: 'request-settled' }
  await work.tx.update(phaseMoveRequest).set({ droppedAt: edition.at }).where(eq(phaseMoveRequest.id, requestId))
  await writeJournal(work, { actorId: moderator.personId, editionId: edition.id, act: 'drop-move', object: `edition:${edition.id}`, details: { title: edition.name, kind: request.kind, boundary: request.boundary } })
  work.touch(editionTopic(slug))
  return { dropped: requestId }
}

async function findRequest(work: Work, edition: Edition, id: number) {
  const [request] = await work.tx.select().from(phaseMoveRequest).where(and(eq(phaseMoveRequest.id, id), eq(phaseMoveRequest.editionId, edition.id)))
  if (!request) throw notFound('Cette demande n’existe pas dans cette consultation.')
  return request
}
