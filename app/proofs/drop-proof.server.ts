import { eq } from 'drizzle-orm'
import { proofProposal } from '~db/schema/proofs'
import { findActor } from '~/identity/find-actor.server'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { holdJudged, journaled } from './hold-judged.server'
import { whyCannotDrop } from './policy'
import type { JudgeRefusal } from './proof'

/**
 * A moderator drops what is proposed of an attachment, by them or by another: it stays declared, and can be proposed again.
 * @returns the refusal (not by a moderator, of oneself, nothing to prove or proposed), or the name of the territory
 */
export async function dropProof(work: Work, { actorId, attachmentId }: { actorId: string; attachmentId: number }): Promise<JudgeRefusal | { territory: string }> {
  const judged = await holdJudged(work.tx, attachmentId)
  const actor = await findActor(work.tx, actorId)
  const refusal = whyCannotDrop(actor, judged, judged?.proposal ?? null)
  if (refusal || !judged?.proposal) return refusal ?? { refused: 'nothing-proposed' }
  await work.tx.update(proofProposal).set({ droppedBy: actorId, droppedAt: await work.at() }).where(eq(proofProposal.id, judged.proposal.id))
  await writeJournal(work, { ...journaled(judged, actor), act: 'attachment-drop' })
  return { territory: judged.territory }
}
