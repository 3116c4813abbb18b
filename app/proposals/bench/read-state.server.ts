import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { countVerdicts } from '../count-verdicts.server'
import { listStacks } from '../list-stacks.server'
import { whyRegroupingClosed } from '../policy'
import { verdictSentence } from '../refusals'
import { IS_WAITING } from '../waiting.server'
import type { BenchState } from './row'

/** What moves on the bench of an edition, as it is now: which contributions wait, by their numbers, and what the others became. */
export async function readState(db: Reader, edition: Edition): Promise<BenchState> {
  const [waiting, counts, stacks] = await Promise.all([
    db.execute<{ id: number }>(sql`select id from contribution where edition_id = ${edition.id} and ${IS_WAITING} order by published_at, id`),
    countVerdicts(db, edition.id),
    listStacks(db, edition.id),
  ])
  const refusal = whyRegroupingClosed(edition)
  return { waiting: waiting.map(({ id }) => id), counts, stacks, frozen: refusal && verdictSentence(refusal) }
}
