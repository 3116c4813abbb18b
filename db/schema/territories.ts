import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from './columns'

/** Those of the official reference: the only ones that may be counted. */
export const OFFICIAL_KINDS = ['commune', 'epci', 'departement', 'region'] as const
/** Those that a moderator added, asked for by their SIREN: they contribute, and none of them votes. */
export const STRUCTURE_KINDS = ['syndicate', 'public_body'] as const
export const TERRITORY_KINDS = [...OFFICIAL_KINDS, ...STRUCTURE_KINDS] as const

/** One local authority: of the official reference, the unit that votes, applies and is shown in public; or a structure added by a moderator. */
export const territory = pgTable(
  'territory',
  {
    id: id(),
    kind: text('kind', { enum: TERRITORY_KINDS }).notNull(),
    /** INSEE code; SIREN for a grouping. */
    code: text('code').notNull(),
    siren: text('siren'),
    name: text('name').notNull(),
    /** The name as it is searched: lower case, no accent, words apart by one space. Written by `search_form()`. */
    searchName: text('search_name').notNull().generatedAlwaysAs(sql`search_form(name)`),
    departement: text('departement'),
    region: text('region'),
    population: integer('population'),
    postalCodes: text('postal_codes').array().notNull().default(sql`'{}'`),
    overseas: text('overseas').notNull().default('metro'),
    /** When an import found it no more; its row stays, for what was said in its name. */
    closedAt: instant('closed_at'),
    /** The territory it has become part of. */
    successorId: ref('successor_id').references((): AnyPgColumn => territory.id, { onDelete: 'restrict' }),
  },
  (t) => [
    unique('territory_code_once').on(t.kind, t.code),
    check('territory_kind', sql`${t.kind} in ('commune', 'epci', 'departement', 'region', 'syndicate', 'public_body')`),
    check('territory_siren', sql`${t.siren} ~ '^[0-9]{9}$'`),
    check('territory_succeeded_when_closed', sql`${t.successorId} is null or ${t.closedAt} is not null`),
    check('territory_population', sql`${t.population} >= 0`),
    index('territory_siren_lookup').on(t.siren),
    index('territory_name_prefix').on(sql`search_name text_pattern_ops`),
    index('territory_name_words').using('gin', sql`search_name gin_trgm_ops`),
    index('territory_postal_codes').using('gin', t.postalCodes),
    index('territory_of_departement').on(t.departement, t.kind),
  ],
)

/** Which communes a grouping is made of. */
export const territoryMembership = pgTable(
  'territory_membership',
  {
    groupId: ref('group_id').notNull().references(() => territory.id, { onDelete: 'cascade' }),
    memberId: ref('member_id').notNull().references(() => territory.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.memberId] }), index('membership_of_member').on(t.memberId)],
)

export const ALIAS_KINDS = ['delegated', 'associated', 'arrondissement', 'merged', 'renamed'] as const

/**
 * A name that is no territory any more, and the commune it belongs to today: a delegated or associated commune, a
 * municipal arrondissement, a commune merged since 1943, or the name a commune had.
 */
export const territoryAlias = pgTable(
  'territory_alias',
  {
    id: id(),
    territoryId: ref('territory_id').notNull().references(() => territory.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ALIAS_KINDS }).notNull(),
    /** The INSEE code it has or had. */
    code: text('code').notNull(),
    name: text('name').notNull(),
  },
  (t) => [
    unique('territory_alias_once').on(t.territoryId, t.code, t.name),
    check('territory_alias_kind', sql`${t.kind} in ('delegated', 'associated', 'arrondissement', 'merged', 'renamed')`),
  ],
)

/** The official address of a territory, loaded by the operator: where a proof is sent, and where it is told of its votes. */
export const territoryMailbox = pgTable(
  'territory_mailbox',
  {
    territoryId: ref('territory_id').primaryKey().references(() => territory.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    loadedAt: writtenAt('loaded_at'),
  },
  (t) => [check('territory_mailbox_email', sql`${t.email} = lower(${t.email}) and char_length(${t.email}) <= 254 and ${t.email} like '%_@_%'`)],
)
