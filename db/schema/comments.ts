import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from './columns'
import { contribution } from './contributions'
import { PROFILES, person } from './identity'
import { territory } from './territories'

/**
 * What people say under a contribution, on two levels: a comment, and answers to it. Shown as coming from a territory, a
 * profile and a function, as they were when it was written; never from a name.
 */
export const comment = pgTable(
  'comment',
  {
    id: id(),
    editionId: ref('edition_id').notNull(),
    contributionId: ref('contribution_id').notNull(),
    /** The comment it answers. */
    parentId: ref('parent_id'),
    level: smallint('level').notNull().generatedAlwaysAs(sql`case when parent_id is null then 1 else 2 end`),
    /** An answer has no answer: its parent is of the first level, or there is none. */
    parentLevel: smallint('parent_level').generatedAlwaysAs(sql`case when parent_id is not null then 1 end`),
    authorId: uuid('author_id').notNull().references(() => person.id, { onDelete: 'restrict' }),
    authorProfile: text('author_profile', { enum: PROFILES }).notNull(),
    authorFunction: text('author_function').notNull().default(''),
    territoryId: ref('territory_id').references(() => territory.id, { onDelete: 'restrict' }),
    organisation: text('organisation').notNull().default(''),
    text: text('text').notNull(),
    /** Whether it is asked of the author of the contribution. */
    isQuestion: boolean('is_question').notNull().default(false),
    writtenAt: writtenAt('written_at'),
    editedAt: instant('edited_at'),
    /** Taken back by its author; its answers stay. */
    withdrawnAt: instant('withdrawn_at'),
    /** Hidden by a moderator, for a reason that is shown in its place. */
    hiddenAt: instant('hidden_at'),
    hiddenBy: uuid('hidden_by').references(() => person.id, { onDelete: 'restrict' }),
    hiddenReason: text('hidden_reason'),
  },
  (t) => [
    unique('comment_of_contribution').on(t.id, t.contributionId),
    unique('comment_of_level').on(t.id, t.contributionId, t.level),
    foreignKey({ name: 'comment_contribution', columns: [t.contributionId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('restrict'),
    foreignKey({ name: 'comment_answers_a_comment', columns: [t.parentId, t.contributionId, t.parentLevel], foreignColumns: [t.id, t.contributionId, t.level] }).onDelete('restrict'),
    check('comment_lengths', sql`char_length(${t.text}) between 1 and 2000 and char_length(${t.authorFunction}) <= 120 and char_length(${t.organisation}) <= 200
      and char_length(coalesce(${t.hiddenReason}, '')) <= 1000`),
    check('comment_asks_at_first_level', sql`not (${t.isQuestion} and ${t.parentId} is not null)`),
    check('comment_hidden_with_reason', sql`num_nulls(${t.hiddenAt}, ${t.hiddenBy}, ${t.hiddenReason}) in (0, 3)`),
    // In the order of reading: each comment, then its answers, the oldest first.
    index('comment_in_order').on(t.contributionId, sql`coalesce(parent_id, id)`, t.id),
    index('comment_of_author').on(t.authorId),
    index('comment_question').on(t.contributionId).where(sql`${t.isQuestion}`),
  ],
)
