import { eq } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { person } from '~db/schema/identity'

/** Holds the person of an address until the commit, so that two acts upon them come one after the other; null when there is none. */
export async function holdPerson(tx: Tx, email: string) {
  const [held] = await tx.select().from(person).where(eq(person.email, email.trim().toLowerCase())).for('no key update')
  return held ?? null
}
