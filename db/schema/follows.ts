import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, ref, writtenAt } from './columns'
import { contribution } from './contributions'
import { person } from './identity'

export const RHYTHMS = ['immediate', 'daily', 'weekly', 'off'] as const

/**
 * Who is written to of what happens to a contribution, and how often. Who deposits it follows it (a trigger of 0057 writes
 * the row, however it is published), who comments on it too; `off` stays, so that neither begins again by itself.
 */
export const follow = pgTable(
  'follow',
  {
    contributionId: ref('contribution_id').notNull().references(() => contribution.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'cascade' }),
    rhythm: text('rhythm', { enum: RHYTHMS }).notNull(),
    since: writtenAt('since'),
    /** What happened until then was written to them, or is not to be. */
    toldUntil: instant('told_until').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.personId] }),
    check('follow_rhythm', sql`${t.rhythm} in ('immediate', 'daily', 'weekly', 'off')`),
    index('follow_of_person').on(t.personId),
    index('follow_to_tell').on(t.rhythm, t.toldUntil).where(sql`${t.rhythm} <> 'off'`),
  ],
)
