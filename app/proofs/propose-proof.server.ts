import { proofProposal } from '~db/schema/proofs'
import { findActor } from '~/identity/find-actor.server'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { holdJudged, journaled } from './hold-judged.server'
import { whyCannotPropose } from './policy'
import type { JudgeRefusal } from './proof'

/**
 * A moderator proposes that a declared attachment is proven, with what they checked. Nothing changes until another confirms.
 * @returns the refusal (not by a moderator, of oneself, nothing to prove, proposed already, under ten characters), or the
 *   name of the territory
 */
export async function proposeProof(work: Work, { actorId, attachmentId, reason }: { actorId: string; attachmentId: number; reason: string }): Promise<JudgeRefusal | { territory: string }> {
  const judged = await holdJudged(work.tx, attachmentId)
  const actor = await findActor(work.tx, actorId)
  const refusal = whyCannotPropose(actor, judged, judged?.proposal ?? null, reason)
  if (refusal || !judged) return refusal ?? { refused: 'nothing-to-prove' }
  await work.tx.insert(proofProposal).values({ attachmentId, reason: reason.trim(), proposedBy: actorId, proposedAt: await work.at() })
  await writeJournal(work, { ...journaled(judged, actor), act: 'attachment-propose', reason: reason.trim() })
  return { territory: judged.territory }
}
