import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { writeFew } from '~/mail/write-few.server'
import { type Letter, writeLetter } from '~/mail/write-letter.server'

/**
 * Writes to a person about what they have just done themselves: a receipt. An address that a provider told and nobody has
 * proven may be a stranger’s, who would be flooded by acts that are not theirs: past three letters in a quarter of an hour
 * the act is done and no letter tells it, as the page of the account says. What a moderator, the team or a job does is never
 * bounded so: `writeLetter` alone, or a decision would be lost in silence.
 * @returns the number of the letter; null when it is one too many
 */
export async function writeToActor(tx: Tx, letter: Letter): Promise<number | null> {
  const told = await tx.execute(sql`select from person where email = ${letter.recipient} and address_told`)
  return told.length > 0 ? writeFew(tx, letter) : writeLetter(tx, letter)
}
