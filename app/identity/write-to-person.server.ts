import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { LETTERS_LIMIT, LETTERS_WINDOW_MS } from '~/mail/limits'
import { countLettersTo } from '~/mail/count-letters-to.server'
import { type Letter, writeLetter } from '~/mail/write-letter.server'

/**
 * Writes to the address of an account, in the transaction of the act it tells: both or neither. An address that a provider
 * told and nobody has proven may be a stranger’s: past three letters in a quarter of an hour the act is done and no letter
 * tells it, as the page of the account says.
 * @returns the number of the letter; null when it is one too many
 */
export async function writeToPerson(tx: Tx, letter: Letter): Promise<number | null> {
  const told = await tx.execute(sql`select from person where email = ${letter.recipient} and address_told`)
  if (told.length > 0 && (await countLettersTo(tx, letter.recipient, LETTERS_WINDOW_MS)) >= LETTERS_LIMIT) return null
  return writeLetter(tx, letter)
}
