import { eq, sql } from 'drizzle-orm'
import { person } from '~db/schema/identity'
import { writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { separatedLetter } from './letters'
import { sessionTopic } from './topic'

/**
 * Gives an account to whoever has just proven its address, which a provider told and nobody had proven. Whoever opened it
 * by that word may be somebody else, who would stay in the account of the address’s owner for ever: their accounts of
 * ProConnect are unlinked, their sessions end with their screens, and a letter says so.
 * @param signedIn who this browser was signed in as: when it is as this very person, both are proven and nothing is unlinked
 */
export async function proveAddress(work: Work, { personId, signedIn }: { personId: string; signedIn: string | null }): Promise<void> {
  const [proven] = await work.tx.update(person).set({ addressTold: false }).where(eq(person.id, personId)).returning({ email: person.email })
  if (signedIn === personId || !proven?.email) return
  const ended = await work.tx.execute<{ id: string }>(sql`delete from session where person_id = ${personId} returning id`)
  for (const { id } of ended) work.touch(sessionTopic(id))
  const unlinked = await work.tx.execute(sql`delete from proconnect_identity where person_id = ${personId} returning sub`)
  if (unlinked.length > 0) await writeLetter(work.tx, separatedLetter(proven.email, work.publicUrl))
}
