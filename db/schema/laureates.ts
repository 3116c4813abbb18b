import { sql } from 'drizzle-orm'
import { bigint, boolean, check, date, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from './columns'
import { contribution } from './contributions'
import { edition } from './editions'
import { person } from './identity'
import { proposal } from './proposals'
import { territory } from './territories'

export const PROJECT_STATES = ['preparing', 'building', 'piloting', 'deployed', 'stopped'] as const

/** A list of laureates, prepared by one moderator and published by another: never the same person. */
export const designation = pgTable(
  'designation',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    preparedBy: uuid('prepared_by').references(() => person.id, { onDelete: 'restrict' }),
    preparedAt: instant('prepared_at').notNull(),
    /** Handed over for confirmation: from then on its lines do not change, unless it is taken back. */
    sentAt: instant('sent_at'),
    confirmedBy: uuid('confirmed_by').references(() => person.id, { onDelete: 'restrict' }),
    confirmedAt: instant('confirmed_at'),
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [
    unique('designation_in_edition').on(t.id, t.editionId),
    uniqueIndex('one_live_designation_per_edition').on(t.editionId).where(sql`${t.cancelledAt} is null`),
    check('designation_by_two_people', sql`${t.confirmedBy} is null or (${t.preparedBy} is not null and ${t.preparedBy} <> ${t.confirmedBy})`),
    check('designation_confirmed_by_someone', sql`(${t.confirmedAt} is null) = (${t.confirmedBy} is null)`),
    check('designation_confirmed_or_cancelled', sql`${t.confirmedAt} is null or ${t.cancelledAt} is null`),
  ],
)

export const laureate = pgTable(
  'laureate',
  {
    id: id(),
    designationId: ref('designation_id').notNull(),
    editionId: ref('edition_id').notNull(),
    proposalId: ref('proposal_id').notNull(),
    contributionId: ref('contribution_id'),
    title: text('title').notNull(),
    territoryId: ref('territory_id').notNull().references(() => territory.id, { onDelete: 'restrict' }),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    reconstructed: boolean('reconstructed').notNull().default(false),
  },
  (t) => [
    unique('laureate_title_once').on(t.designationId, t.title),
    foreignKey({ name: 'laureate_designation', columns: [t.designationId, t.editionId], foreignColumns: [designation.id, designation.editionId] }).onDelete('cascade'),
    foreignKey({ name: 'laureate_proposal', columns: [t.proposalId, t.editionId], foreignColumns: [proposal.id, proposal.editionId] }).onDelete('restrict'),
    foreignKey({ name: 'laureate_contribution', columns: [t.contributionId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('restrict'),
    check('laureate_amount', sql`${t.amountCents} >= 0`),
    check('laureate_title', sql`char_length(${t.title}) between 5 and 160`),
  ],
)

/** A laureate under way, tracked in public. */
export const project = pgTable(
  'project',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    laureateId: ref('laureate_id').notNull().unique('project_of_laureate_once').references(() => laureate.id, { onDelete: 'restrict' }),
    state: text('state', { enum: PROJECT_STATES }).notNull().default('preparing'),
    stoppedReason: text('stopped_reason'),
    createdAt: writtenAt('created_at'),
  },
  (t) => [
    check('project_state', sql`${t.state} in ('preparing', 'building', 'piloting', 'deployed', 'stopped')`),
    check('project_stopped_with_reason', sql`(${t.state} = 'stopped') = (${t.stoppedReason} is not null)`),
    check('project_stopped_length', sql`char_length(${t.stoppedReason}) <= 2000`),
    index('project_of_edition').on(t.editionId, t.state),
  ],
)

export const milestone = pgTable(
  'milestone',
  {
    id: id(),
    projectId: ref('project_id').notNull().references(() => project.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    dueOn: date('due_on').notNull(),
    reachedOn: date('reached_on'),
  },
  (t) => [unique('milestone_position_once').on(t.projectId, t.position), check('milestone_length', sql`char_length(${t.label}) <= 200`)],
)
