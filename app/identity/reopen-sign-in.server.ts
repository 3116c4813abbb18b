import { sql } from 'drizzle-orm'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { holdPerson } from './hold-person.server'
import type { PowerOver, PowerRefusal } from './power'

/**
 * Has the codes of an address judged again, from the command line, when fifty wrong ones have closed it for a day: anyone can
 * type them, and on the last day of a vote its owner would be out, a newcomer as well. Codes sent until then stay closed; the
 * journal says why, and keeps no address.
 * @returns the refusal (nobody has this address, and no code was asked for it), or whose it is; null for a newcomer
 */
export async function reopenSignIn(work: Work, { email, reason }: PowerOver): Promise<PowerRefusal | { displayName: string | null }> {
  const held = await holdPerson(work.tx, { email })
  const address = held?.email ?? email.trim().toLowerCase()
  // The rows, as whoever types a code holds theirs before it counts those of the address.
  const asked = await work.tx.execute(sql`update sign_in_code set tries_left = 5, expires_at = least(expires_at, now()) where email = ${address} returning id`)
  if (!held && asked.length === 0) return { refused: 'unknown-person', email }
  await writeJournal(work, { actorId: null, editionId: null, act: 'sign-in-reopen', object: held ? `person:${held.id}` : 'newcomer:', reason })
  return { displayName: held?.displayName ?? null }
}
