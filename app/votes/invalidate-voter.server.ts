import { holdVote } from '~/editions/hold-vote.server'
import { findActor } from '~/identity/find-actor.server'
import { findViewer } from '~/identity/find-viewer.server'
import { writeJournal } from '~/journal/write-journal.server'
import { writeLetter } from '~/mail/write-letter.server'
import { type Reach, reachOf } from '~/ui/reach'
import type { Work } from '~/work.server'
import { invalidateVotes } from './invalidate-votes.server'
import { invalidationLetter } from './letters'
import { whyCannotInvalidate } from './policy'
import type { InvalidationRefusal } from './vote'

type Asked = { actorId: string; personId: string; reason: string }

/**
 * A moderator ends the supports of a person whose votes should not count, with a reason that the ledger publishes. The
 * counts, the ledger, the journal and the letter to the person, together. Asked again, there is nothing left to end.
 * @throws 404 when the edition is unknown
 */
export async function invalidateVoter(work: Work, slug: string, { actorId, personId, reason }: Asked): Promise<{ invalidated: number; reach: Reach } | InvalidationRefusal> {
  const held = await holdVote(work, slug, 'share')
  const refusal = whyCannotInvalidate(await findActor(work.tx, actorId), held.edition, reason)
  if (refusal) return refusal
  const invalidated = await invalidateVotes(work, held, personId, reason)
  if (invalidated === 0) return { refused: 'nothing-to-invalidate' }
  const voter = await findViewer(work.tx, personId)
  await writeJournal(work, {
    actorId, editionId: held.edition.id, act: 'invalidate-votes', object: `person:${personId}`, reason,
    details: { title: voter?.attachment?.name ?? 'un territoire', votes: invalidated },
  })
  if (voter?.email) await writeLetter(work.tx, { recipient: voter.email, ...invalidationLetter(held.edition.name, invalidated, reason, `${work.publicUrl}/consultations/${slug}`) })
  return { invalidated, reach: reachOf(voter ? [voter] : []) }
}
