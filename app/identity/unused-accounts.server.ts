import { eq, sql } from 'drizzle-orm'
import { person } from '~db/schema/identity'
import type { Reader, Tx } from '~db/client.server'

/** At most as many in one go: the next comes soon. */
const MOST = 50

const LAST_SEEN = sql`coalesce(seen_at, created_at)`
const IS_SOMEONE = sql`email is not null and not demo`
const before = (days: number) => sql`clock_timestamp() - make_interval(days => ${days})`

/** The people nobody has seen for `days`, held, not yet written to about it. */
export const holdUnusedToWarn = (tx: Tx, days: number) =>
  tx.execute<{ id: string; email: string }>(sql`
    select id, email from person where ${IS_SOMEONE} and warned_at is null and ${LAST_SEEN} < ${before(days)}
    order by created_at limit ${MOST} for no key update skip locked`)

/** Notes that they were written to; their next session takes it back. */
export async function noteWarned(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(person).set({ warnedAt: at }).where(eq(person.id, id))
}

/** Those whose account is to be erased: unused for `days`, and warned at least `warned` days ago. @param id only this one */
export async function listUnused(db: Reader, { days, warned, id }: { days: number; warned: number; id?: string }): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from person where ${IS_SOMEONE} and ${LAST_SEEN} < ${before(days)} and warned_at < ${before(warned)}
      and (${id ?? null}::uuid is null or id = ${id ?? null}) order by warned_at limit ${MOST}`)
  return rows.map((row) => row.id)
}
