import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** A line, read. */
export type Line = { seq: number; at: string; kind: string; prev: string; body: Record<string, unknown> }

/** Lines of an edition's ledger in their order, from number `from` on, and how many there are in all. */
export async function readLines(db: Reader, editionId: number, from: number, limit: number): Promise<{ items: Line[]; total: number }> {
  const [row] = await db.execute<{ items: Line[]; total: number }>(sql`
    select (select coalesce(max(size), 0) from ledger_head where edition_id = ${editionId}) as total,
      coalesce((select jsonb_agg(line::jsonb order by seq) from (
        select seq, line from ledger_line where edition_id = ${editionId} and seq >= ${from} order by seq limit ${limit}) as page), '[]') as items`)
  return row ?? { items: [], total: 0 }
}
