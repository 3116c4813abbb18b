import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { type Change, type Fate, standing } from './history/change'
import { readFates } from './history/read-states.server'

/** What stands behind a proposal, each with its fate: withdrawn ones too, whose links are kept. */
export async function listBehind(db: Reader, proposalId: number): Promise<Map<number, Fate | null>> {
  const rows = await db.execute<{ id: number }>(sql`select contribution_id as id from regrouping where proposal_id = ${proposalId} order by 1`)
  return readFates(db, rows.map(({ id }) => id))
}

/** The changes that move these contributions from behind a proposal to behind another; what else they stand behind stays. */
export const moves = (fates: Iterable<[number, Fate | null]>, from: number, to: number): Change[] =>
  [...fates].map(([id, before]) => {
    const others = before?.kind === 'regrouped' ? before.proposals.filter((one) => one !== from) : []
    return { what: 'contribution', id, before, after: standing([...others, to]) }
  })
