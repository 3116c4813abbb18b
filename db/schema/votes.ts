import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, ref } from './columns'
import { edition } from './editions'
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
    editionId: ref('edition_id').notNull(),
    proposalId: ref('proposal_id').notNull(),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'restrict' }),
    territoryId: ref('territory_id').notNull().references(() => territory.id, { onDelete: 'restrict' }),
    castAt: instant('cast_at').notNull(),
    /** When it stopped counting: withdrawn by the person, or invalidated for the reason that follows. */
    withdrawnAt: instant('withdrawn_at'),
    invalidatedFor: text('invalidated_for'),
    /** The ledger's line of the last change: what the receipt names. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'one_vote_per_person_and_proposal', columns: [t.personId, t.proposalId] }),
    foreignKey({ name: 'vote_proposal_of_edition', columns: [t.proposalId, t.editionId], foreignColumns: [proposal.id, proposal.editionId] }).onDelete('restrict'),
    check('vote_invalidated_with_reason', sql`${t.invalidatedFor} is null or (${t.withdrawnAt} is not null and char_length(${t.invalidatedFor}) between 10 and 1000)`),
    check('vote_withdrawn_after', sql`${t.withdrawnAt} >= ${t.castAt}`),
    index('vote_active').on(t.editionId, t.proposalId, t.territoryId).where(sql`${t.withdrawnAt} is null`),
  ],
)

/** Up to which line of an edition's ledger its territories have been told that a vote was cast for them. */
export const tellingProgress = pgTable('telling_progress', {
  editionId: ref('edition_id').primaryKey().references(() => edition.id, { onDelete: 'cascade' }),
  seq: bigint('seq', { mode: 'number' }).notNull(),
})

/** A territory for which a vote was cast, to be told of it once an edition at its official address; `toldAt` null while none is known. */
export const toldTerritory = pgTable(
  'told_territory',
  {
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'cascade' }),
    territoryId: ref('territory_id').notNull().references(() => territory.id, { onDelete: 'restrict' }),
    toldAt: instant('told_at'),
  },
  (t) => [primaryKey({ columns: [t.editionId, t.territoryId] })],
)
