import { eq } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { person } from '~db/schema/identity'

export type HeldPerson = NonNullable<Awaited<ReturnType<typeof holdPerson>>>

/** Holds a person, by their address or their id, until the commit, so that two acts upon them come one after the other; null when there is none. */
export async function holdPerson(tx: Tx, who: { email: string } | { personId: string }) {
  const which = 'personId' in who ? eq(person.id, who.personId) : eq(person.email, who.email.trim().toLowerCase())
  const [held] = await tx.select().from(person).where(which).for('no key update')
  return held ?? null
}
