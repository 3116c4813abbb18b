import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { writtenAt } from '../columns'
import { person, session } from '../identity'

/** Someone as an identity provider knows them: `sub` names them at that provider only. A person may have several. */
export const proconnectIdentity = pgTable(
  'proconnect_identity',
  {
    provider: text('provider').notNull(),
    sub: text('sub').notNull(),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'cascade' }),
    linkedAt: writtenAt('linked_at'),
    /** The SIRET for which the person said that they do not act: the provider gives it to everyone, and is not asked about again. */
    declinedSiret: text('declined_siret'),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.sub] }),
    index('proconnect_identity_of_person').on(t.personId),
    check('proconnect_identity_lengths', sql`char_length(${t.provider}) between 1 and 512 and char_length(${t.sub}) between 1 and 512`),
  ],
)

/** A browser sent to ProConnect, until it comes back, once. What it carries is drawn from the browser’s own secret: nothing here opens anything. */
export const proconnectDeparture = pgTable(
  'proconnect_departure',
  {
    stateHash: text('state_hash').primaryKey(),
    browserHash: text('browser_hash').notNull(),
    returnTo: text('return_to').notNull().default(''),
    departedAt: writtenAt('departed_at'),
  },
  (t) => [index('proconnect_departure_since').on(t.departedAt)],
)

/** Someone ProConnect has just told of in one browser, whom no account is linked to yet. Gone once it is, or soon after. */
export const proconnectArrival = pgTable(
  'proconnect_arrival',
  {
    browserHash: text('browser_hash').primaryKey(),
    provider: text('provider').notNull(),
    sub: text('sub').notNull(),
    /** As told, lower case: nobody’s proof that the mailbox is theirs. */
    email: text('email'),
    name: text('name').notNull().default(''),
    siret: text('siret'),
    closed: boolean('closed').notNull().default(false),
    mfa: boolean('mfa').notNull(),
    idToken: text('id_token').notNull(),
    returnTo: text('return_to').notNull().default(''),
    arrivedAt: writtenAt('arrived_at'),
  },
  (t) => [index('proconnect_arrival_since').on(t.arrivedAt), index('proconnect_arrival_of_email').on(t.email)],
)

/** What ProConnect said of a session it opened: how strongly, for which establishment, and what ends it there too. */
export const proconnectSession = pgTable(
  'proconnect_session',
  {
    sessionId: text('session_id').primaryKey().references(() => session.id, { onDelete: 'cascade' }),
    provider: text('provider').notNull(),
    sub: text('sub').notNull(),
    siret: text('siret'),
    closed: boolean('closed').notNull().default(false),
    mfa: boolean('mfa').notNull(),
    idToken: text('id_token').notNull(),
  },
  (t) => [foreignKey({ name: 'proconnect_session_of_identity', columns: [t.provider, t.sub], foreignColumns: [proconnectIdentity.provider, proconnectIdentity.sub] }).onDelete('cascade')],
)
