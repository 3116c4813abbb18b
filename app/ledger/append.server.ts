import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { canonicalJson } from './canonical'
import { EMPTY, grow, type Hash, leafHash, rootOf, type Tree } from './merkle'

/** The family of advisory locks that are the pens of the ledgers, one an edition. */
const PEN = 20_210_127

/** One event to be written; its number and what chains it are not the writer's to choose. */
export type LedgerEntry = { kind: string; body: Record<string, unknown>; at: Date }

/** Where a ledger stands: what the next lines go on from. `at` is null, and `last` zeros, before the first line. */
export type Tail = { tree: Tree; last: Hash; at: Date | null }

/** Lines just appended, as anyone will download them, and the tree they made. */
export type Appended = { lines: string[]; hashes: Hash[]; nodes: Hash[]; since: Tree; tail: Tail }

/**
 * Takes the pen of an edition's ledger until the commit, and gives where it stands. Only the holder of the pen numbers
 * lines: no number is skipped or taken twice, and the order of the lines is the order of the acts.
 * @param editionId or the question that gives it: of no edition, nothing is held and the ledger is empty
 */
export async function holdLedger(tx: Tx, editionId: number | SQL): Promise<Tail> {
  // Two statements, sent together: the second sees what the former holder wrote, because it begins once the pen is held.
  const [, [head]] = await Promise.all([
    tx.execute(sql`select pg_advisory_xact_lock(${PEN}, ${editionId}::int)`),
    tx.execute<{ size: number; at: string; last: Buffer; peaks: Buffer }>(sql`
      select size, at, last, peaks from ledger_head where edition_id = ${editionId} order by size desc limit 1`),
  ])
  if (!head) return { tree: EMPTY, last: Buffer.alloc(32), at: null }
  return { tree: { size: head.size, peaks: split(head.peaks) }, last: head.last, at: new Date(head.at) }
}

/**
 * Appends lines after `tail` (from `holdLedger`), and the tree they make. The cost is that of these lines, however long
 * the ledger. A clock set back does not turn the ledger back: no line is dated before the one it follows.
 */
export async function appendLines(tx: Tx, editionId: number, tail: Tail, entries: LedgerEntry[]): Promise<Appended> {
  const appended = makeLines(tail, entries.map((entry) => ({ ...entry, at: tail.at && tail.at > entry.at ? tail.at : entry.at })))
  if (entries.length > 0) await writeLines(tx, editionId, appended)
  return appended
}

/** The lines that tell these events after `tail`, each naming the one before it, and the tree they make. */
export function makeLines(tail: Tail, entries: LedgerEntry[]): Appended {
  const hashes: Hash[] = []
  const lines = entries.map(({ kind, body, at }, index) => {
    const prev = hashes.at(-1) ?? tail.last
    const line = canonicalJson({ at, body, kind, prev: prev.toString('hex'), seq: tail.tree.size + 1 + index })
    hashes.push(leafHash(line))
    return line
  })
  const { tree, nodes } = grow(tail.tree, hashes)
  return { lines, hashes, nodes, since: tail.tree, tail: { tree, last: hashes.at(-1) ?? tail.last, at: entries.at(-1)?.at ?? tail.at } }
}

async function writeLines(tx: Tx, editionId: number, { lines, hashes, nodes, since, tail }: Appended): Promise<void> {
  await tx.execute(sql`
    with head as (insert into ledger_head (edition_id, size, since, at, last, root, peaks, nodes)
      values (${editionId}, ${tail.tree.size}, ${since.size}, ${tail.at?.toISOString()}, ${tail.last}, ${rootOf(tail.tree)},
        ${Buffer.concat(tail.tree.peaks)}, ${Buffer.concat(nodes)}))
    insert into ledger_line (edition_id, seq, line, hash)
    select ${editionId}, ${since.size} + n, line, substr(${Buffer.concat(hashes)}::bytea, 32 * n::int - 31, 32)
    from string_to_table(${lines.join('\n')}, E'\\n') with ordinality as row(line, n)`)
}

/** Hashes written one after the other. */
export const split = (bytes: Buffer): Hash[] => Array.from({ length: bytes.length / 32 }, (_, index) => bytes.subarray(index * 32, index * 32 + 32))
