import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** Removes what was reported once decided for `days`: the journal keeps the decision, without who had asked for it. */
export async function forgetOldReports(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`delete from report where decided_at < clock_timestamp() - make_interval(days => ${days})`)
}
