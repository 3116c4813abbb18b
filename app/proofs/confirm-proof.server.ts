import { eq } from 'drizzle-orm'
import { proofProposal } from '~db/schema/proofs'
import { findActor } from '~/identity/find-actor.server'
import { recordProof } from '~/identity/record-proof.server'
import { writeJournal } from '~/journal/write-journal.server'
import { writeToPerson } from '~/identity/write-to-person.server'
import type { Work } from '~/work.server'
import { holdJudged, journaled } from './hold-judged.server'
import { provenLetter } from './letters'
import { whyCannotConfirm } from './policy'
import type { JudgeRefusal } from './proof'

/**
 * Another moderator, who checked too, confirms what one proposed: the attachment is proven, the journal says both, and the
 * person is told.
 * @returns the refusal (not by a moderator, of oneself, nothing to prove or proposed, by the same, or who proposed is one no
 *   longer), or the name of the territory
 */
export async function confirmProof(work: Work, { actorId, attachmentId, checked }: { actorId: string; attachmentId: number; checked: true }): Promise<JudgeRefusal | { territory: string }> {
  const judged = await holdJudged(work.tx, attachmentId)
  const actor = await findActor(work.tx, actorId)
  const refusal = whyCannotConfirm(actor, judged, judged?.proposal ?? null)
  if (refusal || !judged?.proposal) return refusal ?? { refused: 'nothing-proposed' }
  const { personId, territoryId, territory, email, proposal } = judged
  await work.tx.update(proofProposal).set({ confirmedBy: actorId, confirmedAt: await work.at() }).where(eq(proofProposal.id, proposal.id))
  await recordProof(work, { personId, territoryId, proof: 'moderators' })
  const entry = journaled(judged, actor)
  await writeJournal(work, { ...entry, act: 'attachment-prove', details: { ...entry.details, checked, proposed: proposal.reason } })
  if (email) await writeToPerson(work.tx, provenLetter(email, territory, `${work.publicUrl}/compte`))
  return { territory }
}
