import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** Whether a person may ask something of who deposited a contribution: another, who still has an account. For the form; the verb judges by `whyCannotAsk`. */
export async function mayAsk(db: Reader, contributionId: number, personId: string): Promise<boolean> {
  const found = await db.execute(sql`
    select from contribution join person on person.id = author_id where contribution.id = ${contributionId} and email is not null and author_id <> ${personId}`)
  return found.length > 0
}
