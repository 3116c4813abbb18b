import { inArray } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { letter } from '~db/schema/mail'

/** Removes letters by their numbers: those written to others that name someone. */
export async function forgetLettersNaming(tx: Tx, ids: number[]): Promise<void> {
  if (ids.length > 0) await tx.delete(letter).where(inArray(letter.id, ids))
}
