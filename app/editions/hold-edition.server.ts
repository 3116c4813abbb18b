import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import type { Work } from '~/work.server'
import { type Edition, findEdition } from './edition.server'

/**
 * Holds an edition's calendar still while an act is judged, then tells the instant of the act.
 * Without the lock, an act judged “open” could be written after a close that was moved forward meanwhile.
 * @param mode `share` for the acts of a phase; `exclusive` for what moves or ends it @throws 404
 */
export async function holdEdition(work: Work, slug: string, mode: 'share' | 'exclusive' = 'share'): Promise<Edition> {
  await lockEdition(work.tx, slug, mode)
  return { ...(await findEdition(work.tx, slug)), at: await work.at() }
}

/** The family of advisory locks that hold editions, one an edition. */
const HOLD = 20_210_125

/**
 * Holds the edition without taking the instant, for a verb that has another lock to wait for first. Gives its id.
 * Not a lock of its row: there, votes that share it one after the other would let no exclusive act through, and a date
 * could not be moved in a rush. These are waited for in turn. @throws 404
 */
export async function lockEdition(tx: Tx, slug: string, mode: 'share' | 'exclusive'): Promise<number> {
  const lock = mode === 'share' ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`
  const [held] = await tx.execute<{ id: number }>(sql`select id, ${lock}(${HOLD}, id::int) from edition where slug = ${slug}`)
  if (!held) throw notFound('Cette consultation n’existe pas.')
  return held.id
}
