import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** Removes the contributions never published and left alone for `days`. */
export async function forgetOldContributionDrafts(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`delete from contribution where published_at is null and saved_at < clock_timestamp() - make_interval(days => ${days})`)
}
