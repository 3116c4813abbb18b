import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { holdKey } from '~/work.server'

/** Counts the letters written to an address within `windowMs`, and holds the count until the commit: two letters written together are counted one after the other. */
export async function countLettersTo(tx: Tx, recipient: string, windowMs: number): Promise<number> {
  await holdKey(tx, `letters ${recipient}`)
  const [row] = await tx.execute<{ letters: number }>(sql`
    select count(*) as letters from letter where recipient = ${recipient} and written_at > clock_timestamp() - make_interval(secs => ${windowMs / 1000})`)
  return row?.letters ?? 0
}
