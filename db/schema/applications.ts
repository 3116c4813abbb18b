import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from './columns'
import { person } from './identity'
import { proposal } from './proposals'
import { territory } from './territories'

export const APPLICATION_DECISIONS = ['accepted', 'declined'] as const

/** A territory's file to become référent of a proposal. Its state is read from its dates. */
export const application = pgTable(
  'application',
  {
    id: id(),
    editionId: ref('edition_id').notNull(),
    proposalId: ref('proposal_id').notNull(),
    territoryId: ref('territory_id').notNull().references(() => territory.id, { onDelete: 'restrict' }),
    startedBy: uuid('started_by').references(() => person.id, { onDelete: 'set null' }),
    motivation: text('motivation').notNull().default(''),
    means: text('means').notNull().default(''),
    calendar: text('calendar').notNull().default(''),
    startedAt: writtenAt('started_at'),
    savedAt: writtenAt('saved_at'),
    submittedAt: instant('submitted_at'),
    reviewedAt: instant('reviewed_at'),
    decision: text('decision', { enum: APPLICATION_DECISIONS }),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => person.id, { onDelete: 'set null' }),
    decisionReason: text('decision_reason'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('one_live_application_per_territory_and_proposal').on(t.territoryId, t.proposalId).where(sql`${t.withdrawnAt} is null`),
    foreignKey({ name: 'application_proposal_of_edition', columns: [t.proposalId, t.editionId], foreignColumns: [proposal.id, proposal.editionId] }).onDelete('restrict'),
    check('application_decision', sql`${t.decision} in ('accepted', 'declined')`),
    check('application_decided_whole', sql`(${t.decision} is null) = (${t.decidedAt} is null)`),
    check('application_submitted_first', sql`${t.decidedAt} is null or ${t.submittedAt} is not null`),
    check('application_declined_with_reason', sql`${t.decision} is distinct from 'declined'
      or (${t.decisionReason} is not null and char_length(${t.decisionReason}) between 10 and 2000)`),
    check('application_submitted_whole', sql`${t.submittedAt} is null or char_length(${t.motivation}) >= 20`),
    check('application_lengths', sql`greatest(char_length(${t.motivation}), char_length(${t.means}), char_length(${t.calendar})) <= 5000`),
    index('application_of_edition').on(t.editionId, t.submittedAt),
  ],
)
