import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from './columns'
import { contribution } from './contributions'
import { edition } from './editions'
import { person } from './identity'
import { proposal } from './proposals'

export const OUTCOMES = ['kept', 'not-kept', 'deferred'] as const

/** A sitting: the first keeps proposals for the applications, the second names laureates. */
export const committee = pgTable(
  'committee',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    heldAt: instant('held_at').notNull(),
    quorum: integer('quorum').notNull(),
    minutes: text('minutes').notNull().default(''),
  },
  (t) => [
    unique('committee_once').on(t.editionId, t.number),
    unique('committee_in_edition').on(t.id, t.editionId),
    check('committee_number', sql`${t.number} in (1, 2)`),
    check('committee_minutes_length', sql`char_length(${t.minutes}) <= 100000`),
    check('committee_quorum', sql`${t.quorum} >= 1`),
  ],
)

export const committeeSeat = pgTable(
  'committee_seat',
  {
    id: id(),
    committeeId: ref('committee_id').notNull().references(() => committee.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'set null' }),
    organisation: text('organisation').notNull(),
  },
  (t) => [unique('seat_once').on(t.committeeId, t.organisation), check('seat_length', sql`char_length(${t.organisation}) <= 200`)],
)

/** What the committee decided of one proposal or one contribution, with its reason. */
export const committeeDecision = pgTable(
  'committee_decision',
  {
    id: id(),
    committeeId: ref('committee_id').notNull(),
    editionId: ref('edition_id').notNull(),
    proposalId: ref('proposal_id'),
    contributionId: ref('contribution_id'),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    reason: text('reason').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [
    foreignKey({ name: 'decision_committee', columns: [t.committeeId, t.editionId], foreignColumns: [committee.id, committee.editionId] }).onDelete('cascade'),
    foreignKey({ name: 'decision_proposal', columns: [t.proposalId, t.editionId], foreignColumns: [proposal.id, proposal.editionId] }).onDelete('restrict'),
    foreignKey({ name: 'decision_contribution', columns: [t.contributionId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('restrict'),
    check('decision_of_one_thing', sql`num_nonnulls(${t.proposalId}, ${t.contributionId}) = 1`),
    check('decision_reason_length', sql`char_length(${t.reason}) <= 2000`),
    check('decision_outcome', sql`${t.outcome} in ('kept', 'not-kept', 'deferred')`),
    uniqueIndex('decision_once_per_proposal').on(t.committeeId, t.proposalId),
    uniqueIndex('decision_once_per_contribution').on(t.committeeId, t.contributionId),
    index('decision_of_edition').on(t.editionId),
  ],
)

/** One member's mark on one criterion of the edition's grid, for one decision's item. */
export const score = pgTable(
  'score',
  {
    seatId: ref('seat_id').notNull().references(() => committeeSeat.id, { onDelete: 'cascade' }),
    proposalId: ref('proposal_id').notNull().references(() => proposal.id, { onDelete: 'cascade' }),
    criterion: text('criterion').notNull(),
    mark: integer('mark').notNull(),
    givenAt: writtenAt('given_at'),
  },
  (t) => [
    primaryKey({ columns: [t.seatId, t.proposalId, t.criterion] }),
    check('score_mark', sql`${t.mark} between 0 and 5`),
    check('score_criterion_length', sql`char_length(${t.criterion}) <= 200`),
  ],
)

/** A member who steps aside from an item, by rule or by own word. */
export const recusal = pgTable(
  'recusal',
  {
    seatId: ref('seat_id').notNull().references(() => committeeSeat.id, { onDelete: 'cascade' }),
    proposalId: ref('proposal_id').notNull().references(() => proposal.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    declaredAt: writtenAt('declared_at'),
  },
  (t) => [primaryKey({ columns: [t.seatId, t.proposalId] }), check('recusal_length', sql`char_length(${t.reason}) <= 2000`)],
)
