import { eq } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { edition } from '~db/schema/editions'

/** Dates the freezing of the ballot, with the fingerprint of what it holds. Asked by a verb that holds the edition. */
export async function markBallotFrozen(tx: Tx, editionId: number, at: Date, hash: string): Promise<void> {
  await tx.update(edition).set({ ballotFrozenAt: at, ballotHash: hash }).where(eq(edition.id, editionId))
}

/** Dates the seal of the vote. From then on the database refuses any vote of this edition. */
export async function markSealed(tx: Tx, editionId: number, at: Date): Promise<void> {
  await tx.update(edition).set({ sealedAt: at }).where(eq(edition.id, editionId))
}
