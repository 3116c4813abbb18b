import { eq } from 'drizzle-orm'
import { person } from '~db/schema/identity'
import type { Reader } from '~db/client.server'
import { readInstant } from '~/work.server'
import { findLatestCode } from './latest-code.server'
import { whyCannotRegister } from './policy'

/** The address a browser has just proven and that no account has yet; null when it must ask for a code. */
export async function findProvenAddress(db: Reader, browser: string | null): Promise<string | null> {
  const code = await findLatestCode(db, browser)
  if (!code || whyCannotRegister(code, await readInstant(db))) return null
  const taken = await db.select({ id: person.id }).from(person).where(eq(person.email, code.email))
  return taken.length > 0 ? null : code.email
}
