import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { NO_LETTER } from './code-secrets.server'
import { holdAddress } from './hold-address.server'
import { TRIES_WINDOW_MS } from './policy'

/**
 * Counts the wrong codes typed for an address in the 24 hours before `at`, in all browsers, and holds the count until the
 * commit. Those typed where no letter was sent could not be right, and are not counted: they would keep its owner out at
 * no cost.
 */
export async function countWrongTries(tx: Tx, email: string, at: Date): Promise<number> {
  await holdAddress(tx, email)
  const since = new Date(at.getTime() - TRIES_WINDOW_MS).toISOString()
  const [row] = await tx.execute<{ tries: number }>(sql`
    select coalesce(sum(5 - tries_left), 0)::int as tries from sign_in_code
    where email = ${email} and asked_at > ${since}::timestamptz and code_hash <> ${NO_LETTER}`)
  return row?.tries ?? 0
}
