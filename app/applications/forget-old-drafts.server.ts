import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** Removes the files never submitted and left alone for `days`. */
export async function forgetOldApplicationDrafts(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`delete from application where submitted_at is null and saved_at < clock_timestamp() - make_interval(days => ${days})`)
}
