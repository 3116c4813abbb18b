import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'

/** The family of advisory locks that are the pens of the ledgers, one an edition. */
const PEN = 20_210_127

export type LedgerEntry = { kind: string; body: Record<string, unknown> }

/**
 * Takes the pen of an edition's ledger until the commit, and gives the number of its last line. Only the holder of
 * the pen numbers lines: no number is skipped or taken twice, and the order of the lines is the order of the acts.
 */
export async function holdLedger(tx: Tx, editionId: number): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(${PEN}, ${editionId})`)
  const [last] = await tx.execute<{ seq: number }>(sql`
    select coalesce(max(seq), 0) as seq from ledger_line where edition_id = ${editionId}`)
  if (!last) throw new Error('the ledger did not tell its last line')
  return last.seq
}

/** Appends lines after `seq` (from `holdLedger`), all dated `at`, in one statement. */
export async function appendLines(tx: Tx, editionId: number, seq: number, at: Date, entries: LedgerEntry[]): Promise<void> {
  if (entries.length === 0) return
  const lines = JSON.stringify(entries.map((entry, index) => ({ seq: seq + 1 + index, ...entry })))
  await tx.execute(sql`
    insert into ledger_line (edition_id, seq, kind, at, body)
    select ${editionId}, seq, kind, ${at.toISOString()}::timestamptz, body
    from jsonb_to_recordset(${lines}::jsonb) as line(seq bigint, kind text, body jsonb) order by seq`)
}
