import { desc, eq, sql } from 'drizzle-orm'
import { formerAddress } from '~db/schema/identity/former-addresses'
import { writeJournal } from '~/journal/write-journal.server'
import { writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { endSessions } from '../end-sessions.server'
import { holdPerson } from '../hold-person.server'
import type { PowerOver } from '../power'
import { givenBackLetter } from './letters'
import { moveAddress } from './move-address.server'
import type { GiveBackRefusal } from './policy'

type GivenBack = { displayName: string; former: string; email: string }

/**
 * Gives an account back, from the command line, to the address it had: its reader objected that the change was not theirs.
 * Every session ends, the accounts of ProConnect linked since go, both addresses are told, and the journal says why.
 * @returns the refusal (no account had this address this last year, or another has it now), or whose it is
 */
export async function giveBackAddress(work: Work, { email, reason }: PowerOver): Promise<GiveBackRefusal | GivenBack> {
  const [left] = await work.tx.select().from(formerAddress).where(eq(formerAddress.email, email)).orderBy(desc(formerAddress.id)).limit(1)
  const held = left && (await holdPerson(work.tx, left))
  if (!left || !held?.email) return { refused: 'never-had' }
  const refusal = await moveAddress(work, held, { email, told: left.told })
  if (refusal) return refusal
  await work.tx.execute(sql`delete from proconnect_identity where person_id = ${held.id} and linked_at >= ${left.leftAt.toISOString()}::timestamptz`)
  await endSessions(work, { personId: held.id, except: null })
  await writeJournal(work, { actorId: null, editionId: null, act: 'address-give-back', object: `person:${held.id}`, reason })
  for (const recipient of [email, held.email]) await writeLetter(work.tx, givenBackLetter(recipient, work.publicUrl))
  return { displayName: held.displayName, former: held.email, email }
}
