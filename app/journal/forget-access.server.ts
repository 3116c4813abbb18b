import { eq, sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { personalAccess } from '~db/schema/journal'

/** Removes the trace of who saw a person’s name or address: there is nothing of them to see any more. */
export async function forgetAccess(tx: Tx, personId: string): Promise<void> {
  await tx.delete(personalAccess).where(eq(personalAccess.personId, personId))
}

/** Removes these traces once `days` old. */
export async function forgetOldAccess(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`delete from personal_access where day < (clock_timestamp() - make_interval(days => ${days}))::date`)
}
