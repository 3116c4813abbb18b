import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, ref, writtenAt } from './columns'
import { edition } from './editions'
import { person } from './identity'

/** One act of someone with power: who, what, on what, why. The site may only append. */
export const journalLine = pgTable(
  'journal_line',
  {
    id: id(),
    at: writtenAt('at'),
    actorId: uuid('actor_id').references(() => person.id, { onDelete: 'restrict' }),
    editionId: ref('edition_id').references(() => edition.id, { onDelete: 'restrict' }),
    act: text('act').notNull(),
    /** What it was done to, as `kind:id`. */
    object: text('object').notNull(),
    reason: text('reason'),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    check('journal_lengths', sql`char_length(${t.act}) <= 80 and char_length(${t.object}) <= 120 and char_length(${t.reason}) <= 2000`),
    index('journal_by_date').on(t.at, t.id),
    index('journal_of_edition').on(t.editionId, t.at, t.id),
  ],
)
