import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** A line as it was appended. */
export type Line = { seq: number; kind: string; at: string; body: Record<string, unknown> }

/** Lines of an edition's ledger in their order, from number `from` on, and how many there are in all. */
export async function readLines(db: Reader, editionId: number, from: number, limit: number): Promise<{ items: Line[]; total: number }> {
  const [row] = await db.execute<{ items: Line[]; total: number }>(sql`
    select (select coalesce(max(seq), 0) from ledger_line where edition_id = ${editionId}) as total,
      coalesce((select jsonb_agg(to_jsonb(line) order by seq) from (
        select seq, kind, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, body
        from ledger_line where edition_id = ${editionId} and seq >= ${from} order by seq limit ${limit}) as line), '[]') as items`)
  return row ?? { items: [], total: 0 }
}
