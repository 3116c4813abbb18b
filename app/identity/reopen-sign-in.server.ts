import { sql } from 'drizzle-orm'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { holdAddress } from './hold-address.server'
import { holdPerson } from './hold-person.server'
import type { PowerOver, PowerRefusal } from './power'

/**
 * Has the codes of an address judged again, from the command line, when fifty wrong ones have closed it for a day: anyone can
 * type them, and on the last day of a vote its owner would be out. Codes sent until then stay closed; the journal says why.
 * @returns the refusal (nobody has this address), or whose it is
 */
export async function reopenSignIn(work: Work, { email, reason }: PowerOver): Promise<PowerRefusal | { displayName: string }> {
  const held = await holdPerson(work.tx, { email })
  if (!held?.email) return { refused: 'unknown-person', email }
  await holdAddress(work.tx, held.email)
  await work.tx.execute(sql`update sign_in_code set tries_left = 5, expires_at = least(expires_at, now()) where email = ${held.email}`)
  await writeJournal(work, { actorId: null, editionId: null, act: 'sign-in-reopen', object: `person:${held.id}`, reason })
  return { displayName: held.displayName }
}
