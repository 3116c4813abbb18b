import { eq } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { letter } from '~db/schema/mail'

/** Removes the letters written to an address, posted or not: they say who someone was. */
export async function forgetLetters(tx: Tx, recipient: string): Promise<void> {
  await tx.delete(letter).where(eq(letter.recipient, recipient))
}
