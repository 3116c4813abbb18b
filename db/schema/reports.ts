import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from './columns'
import { comment } from './comments'
import { contribution } from './contributions'
import { person } from './identity'

export const REPORT_REASONS = ['personal-data', 'offensive', 'unlawful', 'advertising', 'off-topic', 'other'] as const
export const REPORT_DECISIONS = ['kept', 'acted'] as const

/** “Signaler”: a person tells the moderators what should not be read in public. Never public itself. */
export const report = pgTable(
  'report',
  {
    id: id(),
    contributionId: ref('contribution_id').notNull().references(() => contribution.id, { onDelete: 'restrict' }),
    /** The comment under it that is reported; none when it is the contribution itself. */
    commentId: ref('comment_id'),
    reporterId: uuid('reporter_id').notNull().references(() => person.id, { onDelete: 'restrict' }),
    reason: text('reason', { enum: REPORT_REASONS }).notNull(),
    text: text('text').notNull().default(''),
    reportedAt: writtenAt('reported_at'),
    /** `kept`: what was reported stays; `acted`: something was done about it. */
    decision: text('decision', { enum: REPORT_DECISIONS }),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => person.id, { onDelete: 'restrict' }),
    decisionReason: text('decision_reason'),
  },
  (t) => [
    unique('one_report_per_object_and_person').on(t.contributionId, t.commentId, t.reporterId).nullsNotDistinct(),
    foreignKey({ name: 'report_comment', columns: [t.commentId, t.contributionId], foreignColumns: [comment.id, comment.contributionId] }).onDelete('restrict'),
    check('report_reason', sql`${t.reason} in ('personal-data', 'offensive', 'unlawful', 'advertising', 'off-topic', 'other')`),
    check('report_lengths', sql`char_length(${t.text}) <= 1000 and (${t.reason} <> 'other' or ${t.text} <> '')`),
    check('report_decision', sql`${t.decision} in ('kept', 'acted')`),
    check('report_decided_with_reason', sql`num_nulls(${t.decision}, ${t.decidedAt}, ${t.decidedBy}, ${t.decisionReason}) in (0, 4)
      and coalesce(char_length(${t.decisionReason}), 10) between 10 and 1000`),
    index('report_of_person').on(t.reporterId),
    index('report_waiting').on(t.reportedAt).where(sql`${t.decidedAt} is null`),
  ],
)
