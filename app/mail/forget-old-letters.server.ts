import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** Removes the letters written more than `days` ago, posted or not. @param which the last ones to people who left, or all */
export async function forgetOldLetters(tx: Tx, days: number, which: 'last' | 'all' = 'all'): Promise<void> {
  await tx.execute(sql`delete from letter where written_at < clock_timestamp() - make_interval(days => ${days}) and (is_last or ${which === 'all'})`)
}
