import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { letter } from '~db/schema/mail'
import { holdKey } from '~/work.server'
import { LETTERS_LIMIT, LETTERS_WINDOW_MS } from './limits'

export type Letter = {
  recipient: string
  subject: string
  body: string
  /** Its verb counts those it sends to one address, and this one is among them: a code. */
  counted?: true
}

/**
 * Writes a letter, and the job that will post it, in the transaction of the act it tells: both or neither. To an address
 * that a provider told and nobody has proven, few are written: it may be a stranger’s, who would be flooded by acts that
 * are not theirs. @returns the number of the letter; null when it is one too many
 */
export async function writeLetter(tx: Tx, { recipient, subject, body, counted }: Letter): Promise<number | null> {
  if (!counted && (await isOneTooMany(tx, recipient))) return null
  const [written] = await tx.insert(letter).values({ recipient, subject, body }).returning({ id: letter.id })
  if (!written) throw new Error('the letter was not written')
  await tx.execute(sql`
    select graphile_worker.add_job('post_letter', json_build_object('id', ${written.id}::bigint), max_attempts => 12)`)
  return written.id
}

async function isOneTooMany(tx: Tx, recipient: string): Promise<boolean> {
  const told = await tx.execute(sql`select from person where email = ${recipient} and address_told`)
  if (told.length === 0) return false
  await holdKey(tx, `letters ${recipient}`)
  const [row] = await tx.execute<{ letters: number }>(sql`
    select count(*) as letters from letter where recipient = ${recipient} and written_at > clock_timestamp() - make_interval(secs => ${LETTERS_WINDOW_MS / 1000})`)
  return (row?.letters ?? 0) >= LETTERS_LIMIT
}
