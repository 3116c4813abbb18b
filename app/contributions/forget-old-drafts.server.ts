import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { IS_DRAFT } from './is-draft.server'

/** Removes the contributions begun and left alone for `days`. */
export async function forgetOldContributionDrafts(tx: Tx, days: number): Promise<void> {
  await tx.execute(sql`delete from contribution where ${IS_DRAFT} and saved_at < clock_timestamp() - make_interval(days => ${days})`)
}
