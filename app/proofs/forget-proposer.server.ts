import { eq } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { proofProposal } from '~db/schema/proofs'

/** Removes the reasons that a moderator who is erased gave to their proposals: the journal keeps them, without their name. */
export async function forgetProposer(tx: Tx, personId: string): Promise<void> {
  await tx.update(proofProposal).set({ reason: '[information retirée]' }).where(eq(proofProposal.proposedBy, personId))
}
