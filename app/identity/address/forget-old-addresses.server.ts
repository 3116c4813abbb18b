import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** Removes the addresses that people left more than `days` ago: nobody objected, and the letters of then are gone too. */
export async function forgetOldAddresses(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`delete from former_address where left_at < clock_timestamp() - make_interval(days => ${days})`)
}
