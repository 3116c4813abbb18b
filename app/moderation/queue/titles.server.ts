import { sql } from 'drizzle-orm'
import { listOf } from '~db/list-of'
import type { Reader } from '~db/client.server'

/** The titles of the contributions deposited in this edition among these; a draft, and one of elsewhere, is not there. */
export async function titlesOf(db: Reader, slug: string, ids: number[]): Promise<Map<number, string>> {
  const rows = await db.execute<{ id: number; title: string }>(sql`
    select contribution.id, title from contribution join edition on edition.id = edition_id
    where slug = ${slug} and contribution.id = any(${listOf(ids)}::bigint[]) and coalesce(published_at, submitted_at) is not null`)
  return new Map(rows.map(({ id, title }) => [id, title]))
}
