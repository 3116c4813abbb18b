import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Contest } from './contest'

type Row = { text: string; contestedAt: string; outcome: 'confirmed' | 'reopened' | null; answer: string; answeredAt: string }

/** The contest of a contribution, with what was answered; null when its author contested nothing. */
export async function findContest(db: Reader, contributionId: number): Promise<Contest | null> {
  const [row] = await db.execute<Row>(sql`
    select text, contested_at as "contestedAt", outcome, answer, answered_at as "answeredAt" from contest where contribution_id = ${contributionId}`)
  if (!row) return null
  const { text, contestedAt, outcome, answer, answeredAt } = row
  return { text, contestedAt: new Date(contestedAt), answer: outcome && { outcome, text: answer, at: new Date(answeredAt) } }
}
