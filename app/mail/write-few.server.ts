import type { Tx } from '~db/client.server'
import { countLettersTo } from './count-letters-to.server'
import { LETTERS_LIMIT, LETTERS_WINDOW_MS } from './limits'
import { type Letter, writeLetter } from './write-letter.server'

/**
 * Writes to an address that may be a stranger's, unless it was written three times in a quarter of an hour.
 * @returns the number of the letter; null when it is one too many
 */
export async function writeFew(tx: Tx, letter: Letter): Promise<number | null> {
  return (await countLettersTo(tx, letter.recipient, LETTERS_WINDOW_MS)) >= LETTERS_LIMIT ? null : writeLetter(tx, letter)
}
