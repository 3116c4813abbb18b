import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { Letter } from './write-letter.server'

/**
 * Writes the same letter to many people, and the jobs that will post them, in two statements however many: an act that
 * holds the edition must not hold it for as long as there are voters.
 */
export async function writeLetters(tx: Tx, recipients: string[], { subject, body }: Omit<Letter, 'recipient'>): Promise<void> {
  if (recipients.length === 0) return
  await tx.execute(sql`
    with written as (
      insert into letter (recipient, subject, body)
      select value, ${subject}, ${body} from jsonb_array_elements_text(${JSON.stringify(recipients)}::jsonb) returning id)
    select count(graphile_worker.add_job('post_letter', json_build_object('id', id), max_attempts => 12)) from written`)
}
