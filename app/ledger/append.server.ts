import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

export type LedgerEntry = { kind: string; body: Record<string, unknown> }

/**
 * Takes the pen of an edition's ledger until the commit, and gives the number of its last line. Only the holder of
 * the pen numbers lines: no number is skipped or taken twice, and the order of the lines is the order of the acts.
 */
export async function holdLedger(tx: Tx, editionId: number): Promise<number> {
  await tx.execute(sql`insert into ledger_head (edition_id) values (${editionId}) on conflict do nothing`)
  const [head] = await tx.execute<{ seq: number }>(sql`
    select seq as seq from ledger_head where edition_id = ${editionId} for update`)
  if (!head) throw new Error(`edition ${editionId} has no ledger`)
  return head.seq
}

/** Appends lines after `seq` (from `holdLedger`), all dated `at`, in one statement. */
export async function appendLines(tx: Tx, editionId: number, seq: number, at: Date, entries: LedgerEntry[]): Promise<void> {
  if (entries.length === 0) return
  const lines = JSON.stringify(entries.map((entry, index) => ({ seq: seq + 1 + index, ...entry })))
  await tx.execute(sql`
    with line as (select * from jsonb_to_recordset(${lines}::jsonb) as line(seq bigint, kind text, body jsonb)),
      head as (update ledger_head set seq = ${seq + entries.length} where edition_id = ${editionId})
    insert into ledger_line (edition_id, seq, kind, at, body)
    select ${editionId}, seq, kind, ${at.toISOString()}::timestamptz, body from line order by seq`)
}
