import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { Letter } from './write-letter.server'

/**
 * Writes a letter of their own to many people, and the jobs that will post them, in one statement however many: an act
 * that holds the edition must not hold it for as long as there are readers.
 */
export async function writeEachLetter(tx: Tx, letters: Letter[]): Promise<void> {
  if (letters.length === 0) return
  await tx.execute(sql`
    with written as (
      insert into letter (recipient, subject, body)
      select recipient, subject, body from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as row(recipient text, subject text, body text) returning id)
    select count(graphile_worker.add_job('post_letter', json_build_object('id', id), max_attempts => 12)) from written`)
}
