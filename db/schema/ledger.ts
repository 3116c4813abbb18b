import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, instant, ref } from './columns'
import { edition } from './editions'

/** One event that makes the result: canonical JSON, as anyone downloads it. In order, without a gap; the site may only append. */
export const ledgerLine = pgTable(
  'ledger_line',
  {
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    line: text('line').notNull(),
    /** Its leaf hash (RFC 6962). */
    hash: bytes('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.editionId, t.seq] }), check('ledger_hash_length', sql`octet_length(${t.hash}) = 32`)],
)

/** The Merkle tree once some lines were appended together: what the next ones go on from, and what their receipts name. */
export const ledgerHead = pgTable(
  'ledger_head',
  {
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    /** Lines in all, and before this append. */
    size: bigint('size', { mode: 'number' }).notNull(),
    since: bigint('since', { mode: 'number' }).notNull(),
    /** Instant of the last line, and its leaf hash. */
    at: instant('at').notNull(),
    last: bytes('last').notNull(),
    root: bytes('root').notNull(),
    /** Roots of the complete subtrees, the largest first; and of those that this append completed, in order. 32 bytes each. */
    peaks: bytes('peaks').notNull(),
    nodes: bytes('nodes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.size] }),
    check('ledger_head_grows', sql`${t.size} > ${t.since} and ${t.since} >= 0`),
    check('ledger_head_lengths', sql`octet_length(${t.last}) = 32 and octet_length(${t.root}) = 32 and octet_length(${t.peaks}) % 32 = 0 and octet_length(${t.nodes}) % 32 = 0`),
  ],
)

/** A head of the tree, once published: whoever kept it sees a change of the lines under it. The site may only append. */
export const checkpoint = pgTable(
  'checkpoint',
  {
    editionId: ref('edition_id').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'one_checkpoint_per_size', columns: [t.editionId, t.size] }),
    foreignKey({ name: 'checkpoint_of_a_head', columns: [t.editionId, t.size], foreignColumns: [ledgerHead.editionId, ledgerHead.size] }).onDelete('restrict'),
  ],
)
