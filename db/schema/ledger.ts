import { bigint, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant, ref } from './columns'
import { edition } from './editions'

/** The number of the last line of an edition's ledger. Whoever appends holds this row, so that no number is skipped or taken twice. */
export const ledgerHead = pgTable('ledger_head', {
  editionId: ref('edition_id').primaryKey().references(() => edition.id, { onDelete: 'restrict' }),
  seq: bigint('seq', { mode: 'number' }).notNull().default(0),
})

/** One event that makes the result, in order and without a gap. The site may only append. */
export const ledgerLine = pgTable(
  'ledger_line',
  {
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    kind: text('kind').notNull(),
    at: instant('at').notNull(),
    body: jsonb('body').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.editionId, t.seq] })],
)
