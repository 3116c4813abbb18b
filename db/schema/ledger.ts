import { bigint, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant, ref } from './columns'
import { edition } from './editions'

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
