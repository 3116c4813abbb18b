import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** Has what an address asked to be sent go to another, just proven by the same person; what that one asked for itself stays. */
export async function moveSubscriptions(tx: Tx, { former, email }: { former: string; email: string }): Promise<void> {
  await tx.execute(sql`
    update checkpoint_subscription set email = ${email} where email = ${former}
      and not exists (select from checkpoint_subscription theirs where theirs.email = ${email} and theirs.edition_id = checkpoint_subscription.edition_id)`)
  await tx.execute(sql`delete from checkpoint_subscription where email = ${former}`)
}
