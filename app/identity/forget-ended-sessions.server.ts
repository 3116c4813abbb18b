import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/**
 * Removes the sessions that began more than `days` ago, which have all ended. Sooner, a browser that still has the cookie of
 * one would be told that somebody ended it.
 */
export async function forgetEndedSessions(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`delete from session where created_at < clock_timestamp() - make_interval(days => ${days})`)
}
