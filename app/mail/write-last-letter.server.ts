import { eq } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { letter } from '~db/schema/mail'
import { type Letter, writeLetter } from './write-letter.server'

/** Writes to someone who just left: the letter, which has their address, is removed once posted. */
export async function writeLastLetter(tx: Tx, last: Letter): Promise<void> {
  await writeLetter(tx, last)
  await tx.update(letter).set({ isLast: true }).where(eq(letter.recipient, last.recipient))
}
