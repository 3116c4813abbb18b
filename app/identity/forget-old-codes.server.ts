import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** Removes the sign-in codes asked for more than `days` ago: long useless, they tell who came. */
export async function forgetOldCodes(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`delete from sign_in_code where asked_at < clock_timestamp() - make_interval(days => ${days})`)
}
