import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, instant, ref, writtenAt } from './columns'
import { territory } from './territories'

export const PROFILES = ['elected', 'agent', 'partner'] as const
export const ROLES = ['moderator', 'committee_member', 'administrator'] as const
export const ATTACHMENT_LEVELS = ['declared', 'proven'] as const
/** How a session was opened: the code typed, the link of the letter, ProConnect, or the demonstration's button. */
export const DOORS = ['code', 'link', 'proconnect', 'demo'] as const
export const PROOFS = ['operator', 'siret', 'mailbox', 'moderators'] as const

/** Someone who acts. Name and address are never public; profile and function are. */
export const person = pgTable(
  'person',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    /** Lower case. Null for the people of the archive, whose addresses were never kept, and once erased. */
    email: text('email'),
    /** The address is what an identity provider told when it opened the account: nobody has proven it yet by a code. */
    addressTold: boolean('address_told').notNull().default(false),
    displayName: text('display_name').notNull(),
    profile: text('profile', { enum: PROFILES }).notNull(),
    function: text('function').notNull().default(''),
    organisation: text('organisation'),
    /**
     * Makes this person's pseudonym in each ledger. Once it is gone, nobody can work out one from the other; that no
     * table tells it either is for `erasePerson`. Those to whom it leaves the votes have none.
     */
    ledgerKey: bytes('ledger_key').default(sql`uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())`),
    /** One of the people offered by one click on the demonstration's sign-in page. */
    demo: boolean('demo').notNull().default(false),
    createdAt: writtenAt('created_at'),
    /** The mark of the network the account was opened from; null once old, and where that is not known. */
    network: text('network'),
    /** When a session of theirs last opened or went on, written by the database with the session. */
    seenAt: instant('seen_at'),
    /** When they were written to that an account nobody uses would be erased. */
    warnedAt: instant('warned_at'),
  },
  (t) => [
    uniqueIndex('person_email_once').on(t.email),
    index('person_of_network').on(t.network, t.createdAt).where(sql`${t.network} is not null`),
    check('person_email', sql`${t.email} = lower(${t.email}) and char_length(${t.email}) <= 254`),
    check('person_network', sql`${t.network} ~ '^[0-9a-f]{32}$'`),
    check('person_profile', sql`${t.profile} in ('elected', 'agent', 'partner')`),
    check('person_lengths', sql`char_length(${t.displayName}) between 1 and 120 and char_length(${t.function}) <= 120
      and char_length(coalesce(${t.organisation}, '')) <= 200`),
  ],
)

/** A signed-in browser. The id is the SHA-256 of the cookie's token, so a leaked table opens no session. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    userId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    createdAt: writtenAt('created_at'),
    /** To within a quarter of an hour: a request does not write. */
    lastSeenAt: writtenAt('last_seen_at'),
    /** Browser and system in words, as `Firefox sur Windows`; what the browser sent is not kept. Empty when not known. */
    device: text('device').notNull().default(''),
    door: text('door', { enum: DOORS }),
  },
  (t) => [
    index('session_of_person').on(t.userId),
    check('session_device_length', sql`char_length(${t.device}) <= 60`),
    check('session_door', sql`${t.door} in ('code', 'link', 'proconnect', 'demo')`),
  ],
)

/** A six-digit code sent by e-mail, good only in the browser that asked for it. */
export const signInCode = pgTable(
  'sign_in_code',
  {
    id: id(),
    email: text('email').notNull(),
    codeHash: text('code_hash').notNull(),
    browserHash: text('browser_hash').notNull(),
    triesLeft: integer('tries_left').notNull().default(5),
    askedAt: writtenAt('asked_at'),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** The path of this site that its asker came from: the letter does not carry it, or it would carry anyone's words. */
    returnTo: text('return_to').notNull().default(''),
  },
  (t) => [
    check('sign_in_code_return_length', sql`char_length(${t.returnTo}) <= 1000`),
    check('sign_in_code_tries', sql`${t.triesLeft} between 0 and 5`),
    index('sign_in_code_of_browser').on(t.browserHash),
    index('sign_in_code_of_email').on(t.email, t.askedAt),
  ],
)

/** For which territory a person speaks, and how well that is known. */
export const attachment = pgTable(
  'attachment',
  {
    id: id(),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'cascade' }),
    territoryId: ref('territory_id').notNull().references(() => territory.id, { onDelete: 'restrict' }),
    level: text('level', { enum: ATTACHMENT_LEVELS }).notNull().default('declared'),
    declaredAt: writtenAt('declared_at'),
    provenAt: instant('proven_at'),
    /** How it was proven; null for those of before this was kept, and of the demonstration. */
    proof: text('proof', { enum: PROOFS }),
    /** The SIRET that the person confirmed, when that is the proof. */
    siret: text('siret'),
    /** Since when the person chooses to act for this territory, among several; null: not chosen. */
    chosenAt: instant('chosen_at'),
    revokedAt: instant('revoked_at'),
    revokedReason: text('revoked_reason'),
    /** Ended by moderators or the operator: the word of the person no longer proves it. */
    endedByTeam: boolean('ended_by_team').notNull().default(false),
  },
  (t) => [
    uniqueIndex('attachment_live_once').on(t.personId, t.territoryId).where(sql`${t.revokedAt} is null`),
    uniqueIndex('attachment_one_choice').on(t.personId).where(sql`${t.chosenAt} is not null and ${t.revokedAt} is null`),
    check('attachment_level', sql`${t.level} in ('declared', 'proven')`),
    check('attachment_proof', sql`${t.proof} in ('operator', 'siret', 'mailbox', 'moderators')`),
    check('attachment_proof_dated', sql`(${t.level} = 'proven') = (${t.provenAt} is not null)`),
    check('attachment_siret_is_its_proof', sql`(${t.proof} is not distinct from 'siret') = (${t.siret} is not null)`),
    check('attachment_revoked_with_reason', sql`(${t.revokedAt} is null) = (${t.revokedReason} is null)`),
    check('attachment_ended_by_team', sql`not ${t.endedByTeam} or ${t.revokedAt} is not null`),
    check('attachment_revoked_length', sql`char_length(${t.revokedReason}) <= 2000`),
    index('attachment_of_territory').on(t.territoryId),
    index('attachment_of_person').on(t.personId),
  ],
)

/** A power given to a person, with its reason; taking it back dates the row. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: id(),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ROLES }).notNull(),
    reason: text('reason').notNull(),
    grantedBy: uuid('granted_by').references(() => person.id, { onDelete: 'set null' }),
    grantedAt: writtenAt('granted_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('role_live_once').on(t.personId, t.role).where(sql`${t.revokedAt} is null`),
    check('role_reason_length', sql`char_length(${t.reason}) <= 2000`),
    check('role_known', sql`${t.role} in ('moderator', 'committee_member', 'administrator')`),
  ],
)
