import { inArray } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { letter } from '~db/schema/mail'

/** Removes letters by their numbers, posted or not: those that someone was sent, or that name them to others. */
export async function forgetLettersById(tx: Tx, letters: readonly { id: number }[]): Promise<void> {
  if (letters.length > 0) await tx.delete(letter).where(inArray(letter.id, letters.map(({ id }) => id)))
}
