import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { KeptReason } from './reason'

/** The reasons that moderators of an edition may pick: its own, and those of every edition. */
export async function listReasons(db: Reader, editionId: number): Promise<KeptReason[]> {
  return [...(await db.execute<KeptReason>(sql`
    select id, kind, title, text, edition_id is null as everywhere from reason_template
    where edition_id = ${editionId} or edition_id is null order by kind, lower(title), id`))]
}
