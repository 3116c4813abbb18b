import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { listEditions } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { HELD_ACTS } from './held-acts.server'
import { HELD_IDENTITY } from './held-identity.server'
import { HELD_TALK } from './held-talk.server'
import type { Holding, Value } from './holding'

type Who = { personId: string; email: string | null }

/**
 * A kind of what is held: how to read it, and the columns that lead from it to a person, `table.column`, which a test
 * counts. Of the editions `hiddenIn`, no row says how many voted: the number of a ledger's line would.
 */
export type Held = Omit<Holding, 'rows'> & { covers: string[]; read(who: Who & { hiddenIn: number[] }): SQL }

/** Every kind of what is held of a person. A table that names people and is not here fails a test. */
export const HELD: Held[] = [...HELD_IDENTITY, ...HELD_ACTS, ...HELD_TALK]

/** Everything held of a person, kind by kind; a kind without a row is told too. Only they may read it. */
export async function listHoldings(db: Reader, who: Who): Promise<Holding[]> {
  const hiddenIn = (await listEditions(db)).filter(({ rules, calendar, at }) => votesAreHidden(rules, calendar, at)).map(({ id }) => id)
  const holdings: Holding[] = []
  for (const { covers: _, read, ...kind } of HELD) {
    // Not jsonb, which would put the columns in another order than theirs.
    const found = await db.execute<{ row: Record<string, Value> }>(sql`select row_to_json(held) as row from (${read({ ...who, hiddenIn })}) as held`)
    holdings.push({ ...kind, rows: found.map(({ row }) => row) })
  }
  return holdings
}
