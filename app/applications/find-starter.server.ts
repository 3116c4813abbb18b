import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { type Reach, reachOf } from '~/ui/reach'

/** The person who opened a file, to whom its decision is written; null once they are erased. */
export async function findStarter(db: Reader, id: number): Promise<{ email: string | null } | null> {
  const [starter] = await db.execute<{ email: string | null }>(sql`
    select email from person where id = (select started_by from application where id = ${id})`)
  return starter ?? null
}

/** Whom the decision of a file reaches. */
export async function reachOfDecision(db: Reader, id: number): Promise<Reach> {
  const starter = await findStarter(db, id)
  return reachOf(starter ? [starter] : [])
}
