import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import type { SchemeFacts } from './scheme'

/** A scheme, with the number of contributions that were redirected to it. */
export type Scheme = { id: string; title: string; pilot: string; facts: SchemeFacts; redirected: number }

/** Every scheme of the plan, in the order of its source. */
export async function listSchemes(db: Reader): Promise<Scheme[]> {
  return db.execute<Scheme>(sql`${SELECT} order by id`)
}

/** One scheme. @throws 404 */
export async function findScheme(db: Reader, id: string): Promise<Scheme> {
  const [row] = await db.execute<Scheme>(sql`${SELECT} where id = ${id}`)
  if (!row) throw notFound('Ce dispositif n’existe pas.')
  return row
}

const SELECT = sql`
  select id, title, pilot, facts, (select count(*) from verdict where scheme_id = scheme.id) as redirected from scheme`
