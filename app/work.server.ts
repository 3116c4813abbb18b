import { sql } from 'drizzle-orm'
import type { Db, Tx } from '~db/client.server'

/** One unit of work: what a verb needs to decide and to write. */
export type Work = {
  tx: Tx
  /**
   * The one instant of this act, from the database's clock. Asked for the first time it is needed, hence after the
   * locks a verb takes first: “cast at” and “was open at” cannot disagree, and no wait for a lock makes it stale.
   */
  at(): Promise<Date>
  /** Says that what `topic` shows has changed; announced once committed, never for a rolled-back act. */
  touch(topic: string): void
  /** The address people type, without a final slash: a letter that no request asked for needs it too. */
  publicUrl: string
}

export type Perform = <Outcome>(verb: (work: Work) => Promise<Outcome>) => Promise<Outcome>

/** Makes the site's `perform`: opens the transaction, runs the verb, commits, then announces the touched topics. */
export function openPerform(db: Db, announce: (topics: string[]) => void, publicUrl: string): Perform {
  return async (verb) => {
    const topics = new Set<string>()
    const outcome = await db.transaction((tx) => verb(beginWork(tx, (topic) => topics.add(topic), publicUrl)))
    if (topics.size > 0) announce([...topics])
    return outcome
  }
}

/** A unit of work on a transaction already open (the tests roll theirs back). */
export function beginWork(tx: Tx, touch: (topic: string) => void, publicUrl: string): Work {
  let instant: Promise<Date> | undefined
  return { tx, touch, publicUrl, at: () => (instant ??= readInstant(tx)) }
}

/** The database's clock, now: the only clock of the site. */
export async function readInstant(db: Tx): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(sql`select clock_timestamp() as now`)
  if (!row) throw new Error('the database did not tell the time')
  return new Date(row.now)
}

/**
 * Holds until the commit a key that may have no row yet, as `for update` holds a row. For a verb that inserts on it:
 * to wait in the insert is to wait after the instant, and an act judged open could land after the close.
 */
export async function holdKey(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}
