import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, ref, writtenAt } from './columns'
import { contribution } from './contributions'
import { edition, theme } from './editions'
import { person } from './identity'
import { scheme } from './orientation'

export const VERDICT_KINDS = ['regrouped', 'redirected', 'rejected'] as const

/** What the ballot carries: one idea, gathered from the contributions behind it. */
export const proposal = pgTable(
  'proposal',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    /** Its number within the edition, for people to name it by. */
    number: integer('number').notNull(),
    themeId: ref('theme_id').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    reconstructed: boolean('reconstructed').notNull().default(false),
    createdBy: uuid('created_by').references(() => person.id, { onDelete: 'set null' }),
    createdAt: writtenAt('created_at'),
  },
  (t) => [
    unique('proposal_number_once').on(t.editionId, t.number),
    // Those without a creator come each from one contribution when the ballot freezes: two authors may have had the same words.
    uniqueIndex('proposal_title_once').on(t.editionId, sql`lower(${t.title})`).where(sql`${t.createdBy} is not null`),
    unique('proposal_in_edition').on(t.id, t.editionId),
    foreignKey({ name: 'proposal_theme_of_edition', columns: [t.themeId, t.editionId], foreignColumns: [theme.id, theme.editionId] }),
    check('proposal_lengths', sql`char_length(${t.title}) between 5 and 120 and char_length(${t.summary}) between 20 and 2000`),
  ],
)

/** What was decided of a published contribution: exactly one, because its key is the contribution. */
export const verdict = pgTable(
  'verdict',
  {
    contributionId: ref('contribution_id').primaryKey(),
    editionId: ref('edition_id').notNull(),
    kind: text('kind', { enum: VERDICT_KINDS }).notNull(),
    schemeId: text('scheme_id').references(() => scheme.id, { onDelete: 'restrict' }),
    reason: text('reason'),
    decidedBy: uuid('decided_by').references(() => person.id, { onDelete: 'set null' }),
    decidedAt: writtenAt('decided_at'),
  },
  (t) => [
    unique('verdict_of_kind').on(t.contributionId, t.editionId, t.kind),
    foreignKey({ name: 'verdict_contribution', columns: [t.contributionId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('cascade'),
    check('verdict_kind', sql`${t.kind} in ('regrouped', 'redirected', 'rejected')`),
    check('verdict_redirected_somewhere', sql`(${t.kind} = 'redirected') = (${t.schemeId} is not null)`),
    check('verdict_reasoned', sql`${t.kind} = 'regrouped' or (${t.reason} is not null and char_length(${t.reason}) between 10 and 2000)`),
    index('verdict_of_edition').on(t.editionId, t.kind),
  ],
)

/** Which proposals a regrouped contribution stands behind. The constant `kind` lets the database refuse any other verdict here. */
export const regrouping = pgTable(
  'regrouping',
  {
    contributionId: ref('contribution_id').notNull(),
    proposalId: ref('proposal_id').notNull(),
    editionId: ref('edition_id').notNull(),
    kind: text('kind', { enum: ['regrouped'] }).notNull().default('regrouped'),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.proposalId] }),
    foreignKey({ name: 'regrouping_verdict', columns: [t.contributionId, t.editionId, t.kind], foreignColumns: [verdict.contributionId, verdict.editionId, verdict.kind] }).onDelete('cascade'),
    foreignKey({ name: 'regrouping_proposal', columns: [t.proposalId, t.editionId], foreignColumns: [proposal.id, proposal.editionId] }).onDelete('restrict'),
    check('regrouping_kind', sql`${t.kind} = 'regrouped'`),
    index('regrouping_of_proposal').on(t.proposalId),
  ],
)
