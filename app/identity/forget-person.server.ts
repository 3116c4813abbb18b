import { eq, sql } from 'drizzle-orm'
import { person } from '~db/schema/identity'
import { writeJournal } from '~/journal/write-journal.server'
import { forgetLetters } from '~/mail/forget-letters.server'
import type { Work } from '~/work.server'
import { holdPerson } from './hold-person.server'
import { personTopic } from './topic'
import type { PowerOver, PowerRefusal } from './power'

/**
 * Erases who a person is: name, address, letters, function, sessions, roles, and the key of their pseudonyms. What they did stays,
 * as the act of their territory: contributions, files, and votes, which keep counting. Nothing then links a ledger's
 * pseudonym to anyone, not even the site.
 */
export async function erasePerson(work: Work, { email, reason }: PowerOver): Promise<PowerRefusal | { erased: true }> {
  const held = await holdPerson(work.tx, email)
  if (!held) return { refused: 'unknown-person', email }
  const at = (await work.at()).toISOString()
  await work.tx.execute(sql`delete from session where person_id = ${held.id}`)
  await work.tx.execute(sql`delete from sign_in_code where email = ${held.email}`)
  await forgetLetters(work.tx, held.email ?? '')
  await work.tx.execute(sql`update role_grant set revoked_at = ${at}::timestamptz where person_id = ${held.id} and revoked_at is null`)
  await work.tx.execute(sql`update attachment set revoked_at = ${at}::timestamptz, revoked_reason = 'Compte effacé.' where person_id = ${held.id} and revoked_at is null`)
  await work.tx.update(person).set({ email: null, displayName: 'Personne effacée', function: '', ledgerKey: null, demo: false }).where(eq(person.id, held.id))
  await writeJournal(work, { actorId: null, editionId: null, act: 'person-erase', object: `person:${held.id}`, reason, details: {} })
  work.touch(personTopic(held.id))
  return { erased: true }
}
