import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { listOf } from '~db/list-of'
import type { Answer, Change, Fate, ProposalState } from './change'

/** What is decided now of these contributions; null for one that waits. */
export async function readFates(db: Reader, ids: number[]): Promise<Map<number, Fate | null>> {
  const rows = await db.execute<{ id: number; fate: Fate }>(sql`
    select contribution_id as id, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'schemeId', scheme_id, 'reason', reason,
      'proposals', (select jsonb_agg(proposal_id order by proposal_id) from regrouping where regrouping.contribution_id = verdict.contribution_id))) as fate
    from verdict where contribution_id = any(${listOf(ids)}::bigint[])`)
  return statesOf(ids, rows.map(({ id, fate }) => [id, fate]))
}

/** The words of these proposals now, those that ended included. */
export async function readProposalStates(db: Reader, ids: number[]): Promise<Map<number, ProposalState | null>> {
  const rows = await db.execute<ProposalState & { id: number }>(sql`
    select id, title, summary, theme_id as "themeId", false as ended, null::bigint as into from proposal where id = any(${listOf(ids)}::bigint[])
    union all select id, title, summary, theme_id, true, merged_into from former_proposal where id = any(${listOf(ids)}::bigint[])`)
  return statesOf(ids, rows.map(({ id, ...state }) => [id, state]))
}

/** What was answered to the contests of these contributions. */
export async function readAnswers(db: Reader, ids: number[]): Promise<Map<number, Answer | null>> {
  const rows = await db.execute<Answer & { id: number }>(sql`
    select contribution_id as id, outcome, answer from contest where contribution_id = any(${listOf(ids)}::bigint[]) and outcome is not null`)
  return statesOf(ids, rows.map(({ id, ...answer }) => [id, answer]))
}

/** The present state of what these changes are of, in their order. */
export async function readPresent(db: Reader, changes: Change[]): Promise<unknown[]> {
  const of = (what: Change['what']) => changes.flatMap((change) => (change.what === what ? [change.id] : []))
  const [contribution, proposal, contest] = [await readFates(db, of('contribution')), await readProposalStates(db, of('proposal')), await readAnswers(db, of('contest'))]
  const now = { contribution, proposal, contest }
  return changes.map(({ what, id }) => now[what].get(id) ?? null)
}

const statesOf = <State>(ids: number[], found: [number, State][]): Map<number, State | null> => new Map<number, State | null>([...ids.map((id) => [id, null] as const), ...found])
