import { eq } from 'drizzle-orm'
import { person } from '~db/schema/identity'
import type { Reader } from '~db/client.server'

/** The account of an address, in lower case; null when it has none. */
export async function findByEmail(db: Reader, email: string): Promise<{ id: string } | null> {
  const [known] = await db.select({ id: person.id }).from(person).where(eq(person.email, email))
  return known ?? null
}
