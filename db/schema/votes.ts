import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, ref } from './columns'
import { person } from './identity'
import { proposal } from './proposals'
import { territory } from './territories'

/**
 * The support of one person for one proposal, given for a territory. Counts are derived from these rows, never kept.
 * Migration `votes_only_in_their_phase` refuses any row dated or written outside the vote.
 */
export const vote = pgTable(
  'vote',
  {
    /** Random: the ledger names a vote by it, and nobody can tell from it who voted, nor in which order. */
    id: uuid('id').primaryKey(),
    editionId: ref('edition_id').notNull(),
    proposalId: ref('proposal_id').notNull(),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'restrict' }),
    territoryId: ref('territory_id').notNull().references(() => territory.id, { onDelete: 'restrict' }),
    castAt: instant('cast_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** The ledger's line of the last change: what the receipt names. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
  },
  (t) => [
    unique('one_vote_per_person_and_proposal').on(t.proposalId, t.personId),
    foreignKey({ name: 'vote_proposal_of_edition', columns: [t.proposalId, t.editionId], foreignColumns: [proposal.id, proposal.editionId] }).onDelete('restrict'),
    check('vote_withdrawn_after', sql`${t.withdrawnAt} >= ${t.castAt}`),
    index('vote_active').on(t.editionId, t.proposalId, t.territoryId).where(sql`${t.withdrawnAt} is null`),
    index('vote_of_person').on(t.personId, t.editionId),
  ],
)
