import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { justProven } from '../just-proven.server'
import type { AddressFacts } from './policy'

/** Reads what decides whether a person, in this session, may correct their address now. */
export async function readAddressFacts(db: Reader, who: { personId: string; sessionId: string | null }): Promise<AddressFacts> {
  const [facts] = await db.execute<AddressFacts>(sql`select ${justProven(who)} as "justProven", demo from person where id = ${who.personId}`)
  if (!facts) throw new Error(`person ${who.personId} is signed in and not there`)
  return facts
}
