import { eq, sql } from 'drizzle-orm'
import { person } from '~db/schema/identity'
import { forgetLettersById } from '~/mail/forget-letters.server'
import type { Work } from '~/work.server'
import { lettersOf } from './address/letters-of.server'
import type { HeldPerson } from './hold-person.server'

/**
 * Forgets who a person is: name, address, those they had, letters, function, organisation, attachments, structures that nobody else asked
 * for, sessions, and the key of their pseudonyms; takes their roles back. For the verb that erases them, which holds them,
 * knows of their votes, and says why.
 */
export async function forgetPerson(work: Work, { id, email }: HeldPerson): Promise<void> {
  const at = (await work.at()).toISOString()
  await work.tx.execute(sql`delete from session where person_id = ${id}`)
  await work.tx.execute(sql`delete from sign_in_code where email = ${email}`)
  await work.tx.execute(sql`delete from proconnect_identity where person_id = ${id}`)
  await work.tx.execute(sql`delete from proconnect_arrival where email = ${email}`)
  await forgetLettersById(work.tx, await work.tx.execute<{ id: number }>(lettersOf(id)))
  const named = await work.tx.execute<{ id: number }>(sql`select letter_id as id from mailbox_code join attachment on attachment.id = attachment_id where person_id = ${id} and letter_id is not null`)
  await forgetLettersById(work.tx, named)
  await work.tx.execute(sql`delete from former_address where person_id = ${id}`)
  await work.tx.execute(sql`update role_grant set revoked_at = ${at}::timestamptz where person_id = ${id} and revoked_at is null`)
  await work.tx.execute(sql`delete from attachment where person_id = ${id}`)
  await work.tx.execute(sql`delete from structure_asker where person_id = ${id}`)
  await work.tx.execute(sql`delete from structure where territory_id is null and not exists (select from structure_asker where structure_id = structure.id)`)
  await work.tx.update(person).set({ ...NOBODY }).where(eq(person.id, id))
}

/** What is left of someone erased: a number, for what they did to be one person’s. */
const NOBODY = { email: null, displayName: 'Personne effacée', function: '', organisation: null, ledgerKey: null, demo: false, network: null, seenAt: null, warnedAt: null }
