import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
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
    index('journal_of_object').on(t.object),
    index('journal_of_actor').on(t.actorId),
  ],
)

export const ACCESS_PAGES = ['voters', 'attachments', 'roles', 'journal'] as const

/** Someone with power saw, that day, who a person is: one row however many times they looked. Kept a year. */
export const personalAccess = pgTable(
  'personal_access',
  {
    day: date('day').notNull(),
    actorId: uuid('actor_id').notNull().references(() => person.id, { onDelete: 'restrict' }),
    page: text('page', { enum: ACCESS_PAGES }).notNull(),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'restrict' }),
  },
  (t) => [
    primaryKey({ name: 'one_access_a_day', columns: [t.day, t.actorId, t.page, t.personId] }),
    check('personal_access_page', sql`char_length(${t.page}) between 1 and 40`),
    index('personal_access_to').on(t.personId, t.day),
  ],
)
