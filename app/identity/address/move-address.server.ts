import { eq, sql } from 'drizzle-orm'
import { person } from '~db/schema/identity'
import { formerAddress } from '~db/schema/identity/former-addresses'
import type { Work } from '~/work.server'
import type { HeldPerson } from '../hold-person.server'

/**
 * Gives a held person another address, and keeps the one they had. The codes sent there die; those being typed at this
 * moment are left, and let nobody into this account: it is no longer found by them.
 * @param to.told nobody has proven it
 * @returns the refusal (it is somebody else's, at this very moment too: the unique key says so, not a question asked before); null when it is done
 */
export async function moveAddress(work: Work, held: HeldPerson, to: { email: string; told: boolean }): Promise<{ refused: 'address-taken' } | null> {
  if (!held.email) throw new Error('nobody is left to have an address')
  const change = (tx: Work['tx']) => tx.update(person).set({ email: to.email, addressTold: to.told }).where(eq(person.id, held.id))
  const taken = await work.tx.transaction(change).then(() => false, isTaken)
  if (taken) return { refused: 'address-taken' }
  await work.tx.insert(formerAddress).values({ personId: held.id, email: held.email, told: held.addressTold, leftAt: await work.at() })
  await work.tx.execute(sql`delete from sign_in_code where id in (select id from sign_in_code where email = ${held.email} for update skip locked)`)
  return null
}

function isTaken(reason: unknown): true {
  const cause = reason instanceof Error ? reason.cause : null
  if (cause instanceof Error && 'constraint_name' in cause && cause.constraint_name === 'person_email_once') return true
  throw reason
}
