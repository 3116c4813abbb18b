import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Rules } from '~/editions/rules'
import { id, instant, ref, writtenAt } from './columns'
import { person } from './identity'
import { scheme } from './orientation'

export const PHASE_KINDS = ['consultation', 'vote', 'application', 'launch'] as const
export const EDITION_ORIGINS = ['live', 'archive', 'demo'] as const
export const BOUNDARIES = ['opens', 'closes'] as const

/** One call: its rules, its texts and the dated facts of its life. */
export const edition = pgTable(
  'edition',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    summary: text('summary').notNull(),
    /** Who may do what, and what is counted: data shown in public, never code. */
    rules: jsonb('rules').$type<Rules>().notNull(),
    origin: text('origin', { enum: EDITION_ORIGINS }).notNull().default('live'),
    envelopeCents: bigint('envelope_cents', { mode: 'number' }).notNull(),
    /** Which scheme of the plan this call is; null for a call that is none of them. */
    schemeId: text('scheme_id').references(() => scheme.id, { onDelete: 'restrict' }),
    /** What a reader must know of how this edition was put together (the archive's composed parts). */
    notice: text('notice'),
    createdAt: writtenAt('created_at'),
    /** From then on texts, order, rules and dates of the ballot do not change. */
    ballotFrozenAt: instant('ballot_frozen_at'),
    ballotHash: text('ballot_hash'),
    sealedAt: instant('sealed_at'),
  },
  (t) => [
    unique('edition_slug_once').on(t.slug),
    check('edition_slug', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(${t.slug}) <= 60`),
    check('edition_lengths', sql`char_length(${t.name}) between 3 and 120 and char_length(${t.summary}) <= 600
      and char_length(coalesce(${t.notice}, '')) <= 4000`),
    check('edition_origin', sql`${t.origin} in ('live', 'archive', 'demo')`),
    check('edition_envelope', sql`${t.envelopeCents} >= 0`),
    check('edition_frozen_with_hash', sql`(${t.ballotFrozenAt} is null) = (${t.ballotHash} is null)`),
  ],
)

/** A half-open window [opensAt, closesAt) in which the acts of one kind are allowed. Overlaps and disorder are refused by migration `phases_never_overlap`. */
export const phase = pgTable(
  'phase',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: PHASE_KINDS }).notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
  },
  (t) => [
    unique('phase_once').on(t.editionId, t.kind),
    check('phase_kind', sql`${t.kind} in ('consultation', 'vote', 'application', 'launch')`),
    check('phase_has_length', sql`${t.opensAt} < ${t.closesAt}`),
  ],
)

/** One moved boundary, as the public calendar shows it: old date, new date, reason. */
export const phaseMove = pgTable(
  'phase_move',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: PHASE_KINDS }).notNull(),
    boundary: text('boundary', { enum: BOUNDARIES }).notNull(),
    movedFrom: instant('moved_from').notNull(),
    movedTo: instant('moved_to').notNull(),
    reason: text('reason').notNull(),
    movedBy: uuid('moved_by').references(() => person.id, { onDelete: 'set null' }),
    movedAt: writtenAt('moved_at'),
  },
  (t) => [
    check('phase_move_reason', sql`char_length(${t.reason}) between 10 and 1000`),
    check('phase_move_boundary', sql`${t.boundary} in ('opens', 'closes')`),
    check('phase_move_moves', sql`${t.movedFrom} <> ${t.movedTo}`),
    index('phase_move_of_edition').on(t.editionId, t.movedAt),
  ],
)

/**
 * A move asked for while the vote is open: it takes place only when another moderator confirms it. One live request a
 * boundary, and never confirmed by the person who asked.
 */
export const phaseMoveRequest = pgTable(
  'phase_move_request',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: PHASE_KINDS }).notNull(),
    boundary: text('boundary', { enum: BOUNDARIES }).notNull(),
    movedFrom: instant('moved_from').notNull(),
    movedTo: instant('moved_to').notNull(),
    reason: text('reason').notNull(),
    askedBy: uuid('asked_by').references(() => person.id, { onDelete: 'restrict' }),
    askedAt: instant('asked_at').notNull(),
    confirmedBy: uuid('confirmed_by').references(() => person.id, { onDelete: 'restrict' }),
    confirmedAt: instant('confirmed_at'),
    droppedAt: instant('dropped_at'),
  },
  (t) => [
    uniqueIndex('one_live_move_request_per_boundary').on(t.editionId, t.kind, t.boundary).where(sql`${t.confirmedAt} is null and ${t.droppedAt} is null`),
    check('move_request_by_two_people', sql`${t.confirmedBy} is null or (${t.askedBy} is not null and ${t.askedBy} <> ${t.confirmedBy})`),
    check('move_request_confirmed_by_someone', sql`(${t.confirmedAt} is null) = (${t.confirmedBy} is null)`),
    check('move_request_confirmed_or_dropped', sql`${t.confirmedAt} is null or ${t.droppedAt} is null`),
    check('move_request_reason', sql`char_length(${t.reason}) between 10 and 1000`),
    check('move_request_boundary', sql`${t.boundary} in ('opens', 'closes')`),
  ],
)

export const theme = pgTable(
  'theme',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    unique('theme_once').on(t.editionId, t.name),
    unique('theme_in_edition').on(t.id, t.editionId),
    check('theme_length', sql`char_length(${t.name}) between 2 and 80`),
  ],
)
