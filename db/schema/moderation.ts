import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, ref, writtenAt } from './columns'
import { contribution } from './contributions'
import { person } from './identity'

export const LOOK_ACTS = ['publish', 'ask-change', 'refuse', 'pass'] as const
export const LOOK_REASONS = ['personal-data', 'unlawful', 'off-topic', 'advertising', 'repeated', 'empty', 'other'] as const

/**
 * What a moderator did of a contribution they looked at: published it, asked its author for a change, refused it, or only
 * passed on. One act a number: two moderators cannot both have done the same one. Undone, it stays, with who undid it.
 */
export const look = pgTable(
  'look',
  {
    contributionId: ref('contribution_id').notNull(),
    /** The how-manieth act of moderators on this contribution, undoings counted. */
    number: integer('number').notNull(),
    editionId: ref('edition_id').notNull(),
    act: text('act', { enum: LOOK_ACTS }).notNull(),
    /** Why it was refused, of a short list; null for the other acts. */
    reason: text('reason', { enum: LOOK_REASONS }),
    /** What its author is told: what to change, or why it is refused. */
    words: text('words').notNull().default(''),
    lookedBy: uuid('looked_by').notNull().references(() => person.id, { onDelete: 'restrict' }),
    lookedAt: writtenAt('looked_at'),
    undoneBy: uuid('undone_by').references(() => person.id, { onDelete: 'restrict' }),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ name: 'one_look_a_number', columns: [t.contributionId, t.number] }),
    foreignKey({ name: 'look_contribution', columns: [t.contributionId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('cascade'),
    check('look_act', sql`${t.act} in ('publish', 'ask-change', 'refuse', 'pass')`),
    check('look_refused_with_reason', sql`(${t.act} = 'refuse') = (${t.reason} is not null)`),
    check('look_words', sql`char_length(${t.words}) <= 1000 and (${t.act} not in ('ask-change', 'refuse') or char_length(${t.words}) >= 10)`),
    check('look_undone_by_someone', sql`(${t.undoneAt} is null) = (${t.undoneBy} is null)`),
    index('look_of_edition').on(t.editionId, t.lookedAt),
    index('look_by').on(t.lookedBy),
  ],
)
