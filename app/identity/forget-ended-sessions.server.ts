import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** Removes the sessions that ended more than `days` ago. */
export async function forgetEndedSessions(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`delete from session where expires_at < clock_timestamp() - make_interval(days => ${days})`)
}
