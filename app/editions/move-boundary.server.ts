import { and, eq, isNull } from 'drizzle-orm'
import { phaseMoveRequest } from '~db/schema/editions'
import { writeJournal } from '~/journal/write-journal.server'
import type { Reach } from '~/ui/reach'
import type { Work } from '~/work.server'
import { applyMove } from './apply-move.server'
import { findPhase } from './calendar'
import type { Edition } from './edition.server'
import { findMover } from './find-mover.server'
import { holdEdition } from './hold-edition.server'
import { instantOf, type Move, needsSecondPerson, whyCannotMove, whyNotAMover } from './move-policy'
import type { RequestRefusal } from './move-refusals'
import type { Moved } from './move-words'
import { editionTopic } from './topic'

type Asked = Move & { slug: string; reason: string; moderator: { personId: string } }
/** `reach`: whom the letters reached; null while it is hidden with the votes. */
export type MoveOutcome = { moved: Moved; reach: Reach | null } | { asked: Moved } | RequestRefusal

/**
 * Moves a boundary still to come, with its public reason. The edition is taken for itself alone: no act judged on the
 * old date is written after. While people vote the move is only asked for, and waits for another moderator. @throws 404
 */
export async function moveBoundary(work: Work, { slug, kind, boundary, to, reason, moderator }: Asked): Promise<MoveOutcome> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const refusal = whyNotAMover(await findMover(work.tx, moderator.personId)) ?? whyCannotMove(edition.calendar, { kind, boundary, to }, edition.at)
  if (refusal) return refusal
  const move = { kind, boundary, from: fromOf(edition, kind, boundary), to }
  if (needsSecondPerson(edition.calendar, edition.at)) return askMove(work, edition, move, { reason, askedBy: moderator.personId })
  return { moved: move, reach: await applyMove(work, edition, move, { reason, askedBy: moderator.personId }) }
}

async function askMove(work: Work, edition: Edition, move: Moved, { reason, askedBy }: { reason: string; askedBy: string }): Promise<MoveOutcome> {
  const { kind, boundary, from, to } = move
  const [waiting] = await work.tx.select({ id: phaseMoveRequest.id }).from(phaseMoveRequest).where(and(
    eq(phaseMoveRequest.editionId, edition.id), eq(phaseMoveRequest.kind, kind), eq(phaseMoveRequest.boundary, boundary),
    isNull(phaseMoveRequest.confirmedAt), isNull(phaseMoveRequest.droppedAt)))
  if (waiting) return { refused: 'move-already-asked', kind, boundary }
  await work.tx.insert(phaseMoveRequest)
    .values({ editionId: edition.id, kind, boundary, movedFrom: from, movedTo: to, reason, askedBy, askedAt: edition.at })
  await writeJournal(work, { actorId: askedBy, editionId: edition.id, act: 'ask-move', object: `edition:${edition.id}`, reason, details: { title: edition.name, kind, boundary, from, to } })
  work.touch(editionTopic(edition.slug))
  return { asked: move }
}

/** Where a boundary stands; the policy has already said that the phase is there. */
export function fromOf({ calendar, slug }: Edition, kind: Move['kind'], boundary: Move['boundary']): Date {
  const phase = findPhase(calendar, kind)
  if (!phase) throw new Error(`${slug} has no ${kind}`)
  return instantOf(phase, boundary)
}
