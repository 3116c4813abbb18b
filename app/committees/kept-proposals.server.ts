import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { IS_KEPT } from '~/applications/open-proposals.server'

/** The proposals that go on after the first committee (all of them while it has decided nothing), in the order of the ballot. */
export async function listKeptProposals(db: Reader, editionId: number): Promise<{ id: number; number: number; title: string }[]> {
  return [...(await db.execute<{ id: number; number: number; title: string }>(sql`
    select id, number, title from proposal where edition_id = ${editionId} and ${IS_KEPT} order by number`))]
}
