import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** The other schemes of the plan, to choose where a contribution is sent. */
export const listSchemeNames = async (db: Reader) => [
  ...(await db.execute<{ id: string; title: string; pilot: string }>(sql`select id, title, pilot from scheme order by id`)),
]
