import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { type Head, headText } from './head'
import type { LedgerKeys } from './keys.server'

/** Lines read at once: the whole of a ledger is never in memory. */
const PAGE = 2_000

/** The head of the tree as it is now; null before the first line. */
export async function findHead(db: Reader, { id, slug }: { id: number; slug: string }): Promise<Head | null> {
  const [row] = await db.execute<{ size: number; at: string; root: Buffer }>(sql`
    select size, at, root from ledger_head where edition_id = ${id} order by size desc limit 1`)
  return row ? { at: new Date(row.at).toISOString(), edition: slug, kind: 'head', root: row.root.toString('hex'), size: row.size } : null
}

/** The first `size` lines as they were written, some at a time. */
export async function* readTexts(db: Reader, editionId: number, size: number): AsyncGenerator<string[]> {
  for (let after = 0; after < size; after += PAGE) {
    const rows = await db.execute<{ line: string }>(sql`
      select line from ledger_line where edition_id = ${editionId} and seq > ${after} and seq <= ${Math.min(after + PAGE, size)} order by seq`)
    yield rows.map(({ line }) => line)
  }
}

/**
 * The ledger as a file, in pieces: the lines under `head`, LF after each, then the head signed. The head is read before
 * the lines: what is appended meanwhile is left out of both.
 */
export async function* ledgerFile(db: Reader, keys: LedgerKeys, editionId: number, head: Head): AsyncGenerator<string> {
  for await (const lines of readTexts(db, editionId, head.size)) yield `${lines.join('\n')}\n`
  yield `${JSON.stringify({ head, signature: keys.sign(head.edition, headText(head)) })}\n`
}
