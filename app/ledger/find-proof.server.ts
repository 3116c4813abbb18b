import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { split } from './append.server'
import type { Hash } from './merkle'
import { pathOf, type Place, siblingsOf } from './merkle'
import { headOf, inHex, type Proof } from './proof'

/** The proof that line `seq` was given when it was appended, found again: the same, however long the ledger since. Null when there is no such line. */
export async function findProof(db: Reader, { id, slug }: { id: number; slug: string }, seq: number): Promise<Proof | null> {
  const [row] = await db.execute<{ line: string; size: number; at: string; peaks: Buffer }>(sql`
    select line, size, head.at, peaks from ledger_line line
      join lateral (select * from ledger_head where edition_id = line.edition_id and size >= line.seq order by size limit 1) head on true
    where line.edition_id = ${id} and seq = ${seq}`)
  if (!row) return null
  const tree = { size: row.size, peaks: split(row.peaks) }
  const siblings = await readSubtrees(db, id, siblingsOf(tree.size, seq - 1))
  return { line: row.line, proof: inHex(pathOf(tree, seq - 1, siblings)), head: headOf(slug, tree, new Date(row.at)) }
}

/**
 * The roots of complete subtrees, in the order asked. Each was kept by the append that completed it: among its nodes,
 * its place follows from the number of leaves before (`nodesBefore`).
 */
async function readSubtrees(db: Reader, editionId: number, places: Place[]): Promise<Hash[]> {
  if (places.length === 0) return []
  const wanted = JSON.stringify(places.map(({ level, index }) => ({ level, leaf: (index + 1) * 2 ** level - 1 })))
  const rows = await db.execute<{ hash: Buffer }>(sql`
    select case level when 0 then (select hash from ledger_line where edition_id = ${editionId} and seq = leaf + 1)
      else substring(nodes from (1 + 32 * (leaf - bit_count(leaf::bit(64)) - since + bit_count(since::bit(64)) + level - 1))::int for 32) end as hash
    from rows from (jsonb_to_recordset(${wanted}::jsonb) as (level int, leaf bigint)) with ordinality as place(level, leaf, rank)
      join lateral (select since, nodes from ledger_head where edition_id = ${editionId} and size > leaf order by size limit 1) head on true
    order by rank`)
  return rows.map(({ hash }) => hash)
}
