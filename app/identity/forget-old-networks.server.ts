import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** Forgets from which network the accounts opened more than `days` ago were: a crowd is seen while it comes, or not. */
export async function forgetOldNetworks(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`update person set network = null where network is not null and created_at < clock_timestamp() - make_interval(days => ${days})`)
}
