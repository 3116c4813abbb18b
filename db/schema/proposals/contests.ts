import { sql } from 'drizzle-orm'
import { check, foreignKey, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from '../columns'
import { contribution } from '../contributions'
import { edition } from '../editions'

/** An author contests what was decided of a contribution: once, because its key is the contribution. Answered by the team. */
export const contest = pgTable(
  'contest',
  {
    contributionId: ref('contribution_id').primaryKey(),
    editionId: ref('edition_id').notNull(),
    text: text('text').notNull(),
    contestedAt: writtenAt('contested_at'),
    answeredAt: instant('answered_at'),
    outcome: text('outcome', { enum: ['confirmed', 'reopened'] }),
    answer: text('answer'),
  },
  (t) => [
    foreignKey({ name: 'contest_contribution', columns: [t.contributionId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('cascade'),
    check('contest_lengths', sql`char_length(${t.text}) between 10 and 2000 and coalesce(char_length(${t.answer}), 10) between 10 and 2000`),
    check('contest_answered_whole', sql`num_nulls(${t.answeredAt}, ${t.outcome}, ${t.answer}) in (0, 3)`),
    check('contest_outcome', sql`${t.outcome} is null or ${t.outcome} in ('confirmed', 'reopened')`),
    index('contest_unanswered').on(t.editionId, t.contestedAt).where(sql`${t.answeredAt} is null`),
  ],
)

/**
 * What the author of a contribution was last told of its fate, and since when something else is to be told. Several
 * verdicts of an evening make one letter; one undone before its letter is never told.
 */
export const verdictTelling = pgTable(
  'verdict_telling',
  {
    contributionId: ref('contribution_id').primaryKey(),
    editionId: ref('edition_id').notNull(),
    /** What was told, without its words; null as long as nothing was. */
    told: jsonb('told').$type<unknown>(),
    toldAt: instant('told_at'),
    /** When it first changed since, and last; null when there is nothing to tell. */
    changedSince: instant('changed_since'),
    changedAt: instant('changed_at'),
  },
  (t) => [
    foreignKey({ name: 'verdict_telling_contribution', columns: [t.contributionId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('cascade'),
    check('verdict_telling_changed_whole', sql`num_nulls(${t.changedSince}, ${t.changedAt}) in (0, 2)`),
    index('verdict_telling_due').on(t.editionId, t.changedSince).where(sql`${t.changedSince} is not null`),
  ],
)

export const REASON_KINDS = ['redirected', 'rejected', 'contest'] as const

/** A reason that moderators write often: picked, then completed. Of one edition, or of all. */
export const reasonTemplate = pgTable(
  'reason_template',
  {
    id: id(),
    editionId: ref('edition_id').references(() => edition.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: REASON_KINDS }).notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    savedAt: writtenAt('saved_at'),
  },
  (t) => [
    check('reason_template_kind', sql`${t.kind} in ('redirected', 'rejected', 'contest')`),
    check('reason_template_lengths', sql`char_length(${t.title}) between 3 and 80 and char_length(${t.text}) between 10 and 2000`),
    uniqueIndex('reason_template_once').on(sql`coalesce(${t.editionId}, 0)`, t.kind, sql`lower(${t.title})`),
  ],
)
