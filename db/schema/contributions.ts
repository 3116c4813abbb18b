import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, ref, stems, writtenAt } from './columns'
import { edition, theme } from './editions'
import { PROFILES, person } from './identity'
import { territory } from './territories'

export const CONTRIBUTION_KINDS = ['need', 'solution'] as const

/**
 * A need or an existing solution. A draft until `submittedAt` or `publishedAt`; frozen by the close of the consultation,
 * which is computed from the calendar and never stored. It is public when `publishedAt` is told and `withdrawnAt` is not, and
 * by nothing else: what waits for a moderator's look is not published yet, what a moderator refused is withdrawn as well.
 */
export const contribution = pgTable(
  'contribution',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: CONTRIBUTION_KINDS }).notNull(),
    authorId: uuid('author_id').references(() => person.id, { onDelete: 'set null' }),
    /** What is public of the author, as it was when the contribution was published. */
    authorProfile: text('author_profile', { enum: PROFILES }).notNull(),
    authorFunction: text('author_function').notNull().default(''),
    territoryId: ref('territory_id').references(() => territory.id, { onDelete: 'restrict' }),
    /** For whom a partner without a territory speaks, as it was when the contribution was published. Public. */
    organisation: text('organisation').notNull().default(''),
    themeId: ref('theme_id'),
    title: text('title').notNull().default(''),
    text: text('text').notNull().default(''),
    beneficiaries: text('beneficiaries').notNull().default(''),
    publisher: text('publisher').notNull().default(''),
    address: text('address').notNull().default(''),
    sourceCode: text('source_code').notNull().default(''),
    licence: text('licence').notNull().default(''),
    usedIn: text('used_in').notNull().default(''),
    fundingFor: text('funding_for').notNull().default(''),
    /** Composed by us because the public record kept nothing of it. */
    reconstructed: boolean('reconstructed').notNull().default(false),
    startedAt: writtenAt('started_at'),
    savedAt: writtenAt('saved_at'),
    /** Deposited in an edition whose moderators look before publishing; null where it is public at once. */
    submittedAt: instant('submitted_at'),
    publishedAt: instant('published_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    /** Withdrawn by a moderator, at that instant and for that reason, and not by its author. */
    refusedAt: instant('refused_at'),
    /** When a moderator last changed who may read it. */
    moderatedAt: instant('moderated_at'),
    searchText: text('search_text').notNull().generatedAlwaysAs(sql`search_form(title || ' ' || text)`),
    /** Its words without their endings, to find what resembles it. */
    stems: stems('stems').notNull().generatedAlwaysAs(sql`to_tsvector('french', search_form(title || ' ' || text))`),
  },
  (t) => [
    unique('contribution_in_edition').on(t.id, t.editionId),
    foreignKey({ name: 'contribution_theme_of_edition', columns: [t.themeId, t.editionId], foreignColumns: [theme.id, theme.editionId] }),
    uniqueIndex('one_draft_per_person_and_form').on(t.editionId, t.authorId, t.kind)
      .where(sql`${t.publishedAt} is null and ${t.submittedAt} is null and ${t.withdrawnAt} is null`),
    check('contribution_kind', sql`${t.kind} in ('need', 'solution')`),
    check('contribution_lengths', sql`char_length(${t.title}) <= 120 and char_length(${t.text}) <= 10000
      and char_length(${t.authorFunction}) <= 120 and char_length(coalesce(${t.withdrawnReason}, '')) <= 1000
      and greatest(char_length(${t.beneficiaries}), char_length(${t.publisher}), char_length(${t.licence}), char_length(${t.organisation})) <= 200
      and greatest(char_length(${t.address}), char_length(${t.sourceCode})) <= 500
      and greatest(char_length(${t.usedIn}), char_length(${t.fundingFor})) <= 2000`),
    check('contribution_published_whole', sql`coalesce(${t.publishedAt}, ${t.submittedAt}) is null
      or (char_length(${t.title}) >= 5 and char_length(${t.text}) >= 20 and ${t.themeId} is not null
        and (${t.territoryId} is not null or ${t.authorProfile} = 'partner' and ${t.organisation} <> ''))`),
    check('contribution_withdrawn_with_reason', sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
    check('contribution_refused_is_withdrawn', sql`${t.refusedAt} is null or coalesce(${t.refusedAt} = ${t.withdrawnAt} and coalesce(${t.publishedAt}, ${t.submittedAt}) is not null, false)`),
    // Kind and theme are in it for counts, which then read nothing else.
    index('contribution_published').on(t.editionId, t.publishedAt, t.id, t.kind, t.themeId).where(sql`${t.publishedAt} is not null and ${t.withdrawnAt} is null`),
    index('contribution_search').using('gin', sql`search_text gin_trgm_ops`),
    index('contribution_of_author').on(t.authorId),
    index('contribution_of_territory').on(t.territoryId),
    index('contribution_changed').on(t.editionId, sql`greatest(saved_at, withdrawn_at, moderated_at)`, t.id).where(sql`${t.publishedAt} is not null or ${t.moderatedAt} is not null`),
  ],
)

/** Every published wording, the present one included. Originals are never lost. */
export const contributionVersion = pgTable(
  'contribution_version',
  {
    contributionId: ref('contribution_id').notNull().references(() => contribution.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    /** The other fields of this wording, by their column's name in the code. */
    details: jsonb('details').$type<Record<string, string>>().notNull().default({}),
    savedBy: uuid('saved_by').references(() => person.id, { onDelete: 'set null' }),
    savedAt: writtenAt('saved_at'),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.number] }),
    check('contribution_version_lengths', sql`char_length(${t.title}) <= 120 and char_length(${t.text}) <= 10000`),
  ],
)

/** “Répond à”: a solution that answers a need of the same edition. */
export const contributionLink = pgTable(
  'contribution_link',
  {
    editionId: ref('edition_id').notNull(),
    needId: ref('need_id').notNull(),
    solutionId: ref('solution_id').notNull(),
    linkedAt: writtenAt('linked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.needId, t.solutionId] }),
    check('link_of_two', sql`${t.needId} <> ${t.solutionId}`),
    foreignKey({ name: 'link_need', columns: [t.needId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('cascade'),
    foreignKey({ name: 'link_solution', columns: [t.solutionId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('cascade'),
    index('link_of_solution').on(t.solutionId),
  ],
)

/**
 * “C’est le même besoin”: a person says that their territory has a need already deposited by another. Public as a deposit
 * is; taken back, it stays, so that its author is told once.
 */
export const sameNeed = pgTable(
  'same_need',
  {
    editionId: ref('edition_id').notNull(),
    needId: ref('need_id').notNull(),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'restrict' }),
    /** For which territory it was said, at that instant. */
    territoryId: ref('territory_id').notNull().references(() => territory.id, { onDelete: 'restrict' }),
    saidAt: writtenAt('said_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.needId, t.personId] }),
    foreignKey({ name: 'same_need_need', columns: [t.needId, t.editionId], foreignColumns: [contribution.id, contribution.editionId] }).onDelete('restrict'),
    check('same_need_withdrawn_after', sql`${t.withdrawnAt} >= ${t.saidAt}`),
    index('same_need_of_person').on(t.personId),
    index('same_need_of_territory').on(t.territoryId),
  ],
)
