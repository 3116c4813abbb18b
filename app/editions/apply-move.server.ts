import { and, eq } from 'drizzle-orm'
import { phase, phaseMove } from '~db/schema/editions'
import { writeJournal } from '~/journal/write-journal.server'
import { appendLines, holdLedger } from '~/ledger/append.server'
import { writeLetters } from '~/mail/write-letters.server'
import { type Reach, reachOf } from '~/ui/reach'
import type { Work } from '~/work.server'
import type { Edition } from './edition.server'
import { votesAreHidden } from './hidden-votes'
import { findConcerned } from './move-concerned.server'
import { type Moved, moveLetter } from './move-words'
import { editionTopic } from './topic'

type Why = { reason: string; askedBy: string; confirmedBy?: string }

/**
 * Writes a move already judged possible, in an edition held exclusively: the calendar, its public trace, the journal,
 * the ledger once it has begun and if the vote is what moves, and one letter to each person concerned whose address is
 * known. Gives whom it reached; null while to tell how many would tell how many voted.
 */
export async function applyMove(work: Work, edition: Edition, move: Moved, { reason, askedBy, confirmedBy }: Why): Promise<Reach | null> {
  const { kind, boundary, from, to } = move
  await work.tx.update(phase).set(boundary === 'opens' ? { opensAt: to } : { closesAt: to })
    .where(and(eq(phase.editionId, edition.id), eq(phase.kind, kind)))
  await work.tx.insert(phaseMove)
    .values({ editionId: edition.id, kind, boundary, movedFrom: from, movedTo: to, reason, movedBy: askedBy, movedAt: edition.at })
  await writeJournal(work, {
    actorId: confirmedBy ?? askedBy,
    editionId: edition.id,
    act: 'move-boundary',
    object: `edition:${edition.id}`,
    reason,
    details: { title: edition.name, kind, boundary, from, to, ...(confirmedBy && { askedBy }) },
  })
  if (kind === 'vote' && edition.ballotFrozenAt) {
    const tail = await holdLedger(work.tx, edition.id)
    await appendLines(work.tx, edition.id, tail, [{ kind: 'rescheduling', at: edition.at, body: { phase: kind, boundary, from, to, reason } }])
  }
  const concerned = await findConcerned(work.tx, edition.id)
  await writeLetters(work.tx, concerned.flatMap(({ email }) => email ?? []), moveLetter(edition.name, move, reason, `${work.publicUrl}/consultations/${edition.slug}/calendrier`))
  work.touch(editionTopic(edition.slug))
  return votesAreHidden(edition.rules, edition.calendar, edition.at) ? null : reachOf(concerned)
}
