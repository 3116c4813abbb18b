import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** The schemes of the plan where a contribution may be sent: all but the one its own call is. */
export const listOtherSchemes = async (db: Reader, own: string | null) => [
  ...(await db.execute<{ id: string; title: string; pilot: string }>(sql`select id, title, pilot from scheme where id is distinct from ${own} order by id`)),
]
