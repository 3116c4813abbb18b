import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/**
 * Removes the drafts that someone who leaves began and that no colleague shares: nobody could read them any more. The
 * others are their territory's, which keeps them. To be asked while their attachments are still known.
 */
export async function forgetFiles(tx: Tx, personId: string): Promise<void> {
  await tx.execute(sql`
    delete from application where started_by = ${personId} and submitted_at is null and not exists (
      select from attachment as colleague where colleague.territory_id = application.territory_id
        and colleague.level = 'proven' and colleague.revoked_at is null and colleague.person_id <> ${personId})`)
}
