import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { forgetLettersById } from '~/mail/forget-letters.server'

/**
 * Removes the codes asked of mairies more than `days` ago, and the letters that brought them: they name who asked, and
 * without the code nothing would lead to them the day that person is erased.
 */
export async function forgetOldMailboxCodes(tx: Tx, days: number): Promise<void> {
  const old = await tx.execute<{ letter: number | null }>(sql`
    delete from mailbox_code where asked_at < clock_timestamp() - make_interval(days => ${days}) returning letter_id as letter`)
  await forgetLettersById(tx, old.flatMap(({ letter }) => (letter === null ? [] : { id: letter })))
}
