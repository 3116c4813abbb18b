import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { VERDICT } from '~/contributions/verdict.server'
import type { Verdict } from '~/contributions/contribution'

export type ListedContest = { id: number; title: string; text: string; contestedAt: Date; answered: 'confirmed' | 'reopened' | null; verdict: Verdict | null }

/** The contests of an edition: those that wait for an answer first, the oldest first; then those answered, the latest first. */
export async function listContests(db: Reader, editionId: number): Promise<ListedContest[]> {
  const rows = await db.execute<Omit<ListedContest, 'contestedAt'> & { contestedAt: string }>(sql`
    select contribution.id, contribution.title, contest.text, contested_at as "contestedAt", outcome as answered, ${VERDICT} as verdict
    from contest join contribution on contribution.id = contribution_id
    where contest.edition_id = ${editionId} order by answered_at desc nulls first, contested_at, contribution.id`)
  return rows.map((row) => ({ ...row, contestedAt: new Date(row.contestedAt) }))
}
