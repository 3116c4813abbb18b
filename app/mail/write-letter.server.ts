import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { letter } from '~db/schema/mail'

export type Letter = {
  recipient: string
  subject: string
  body: string
  /** Where its reader stops such letters, when it is one of many. */
  stopAddress?: string
}

/**
 * Writes a letter, and the job that will post it, in the transaction of the act it tells: both or neither. What someone
 * could send to a stranger by acting alone is bounded by the verb that writes it.
 * @returns the number of the letter
 */
export async function writeLetter(tx: Tx, toWrite: Letter): Promise<number> {
  const [written] = await tx.insert(letter).values(toWrite).returning({ id: letter.id })
  if (!written) throw new Error('the letter was not written')
  await tx.execute(sql`
    select graphile_worker.add_job('post_letter', json_build_object('id', ${written.id}::bigint), max_attempts => 12)`)
  return written.id
}
