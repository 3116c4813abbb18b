import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Perform, Work } from '~/work.server'

/**
 * Does something to each edition whose vote is due for it, each in a unit of work of its own; one that fails keeps no other
 * waiting. @param due in SQL, about `edition` and the `phase` of its vote @throws the first failure, once all were tried
 */
export async function eachDueVote(perform: Perform, db: Reader, due: ReturnType<typeof sql>, verb: (work: Work, slug: string) => Promise<unknown>) {
  const editions = await db.execute<{ slug: string }>(sql`
    select slug from edition join phase on phase.edition_id = edition.id and phase.kind = 'vote' where ${due} order by slug`)
  const failures: unknown[] = []
  for (const { slug } of editions) await perform((work) => verb(work, slug)).catch((reason: unknown) => failures.push(reason))
  if (failures.length > 0) throw failures[0]
}
