import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, ref, writtenAt } from './columns'
import { contribution } from './contributions'
import { person } from './identity'

export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const

/** What a person joined to what they wrote. The bytes are in the store of files, under this id; they follow this row. */
export const file = pgTable(
  'file',
  {
    id: uuid('id').primaryKey(),
    contributionId: ref('contribution_id').notNull().references(() => contribution.id, { onDelete: 'cascade' }),
    /** Its place among those of the same contribution: the database knows no sixth one. */
    slot: smallint('slot').notNull(),
    addedBy: uuid('added_by').references(() => person.id, { onDelete: 'set null' }),
    /** As its author called it, cleaned: shown, never opened as a path. */
    name: text('name').notNull(),
    /** Told by its first bytes. */
    type: text('type', { enum: FILE_TYPES }).notNull(),
    size: integer('size').notNull(),
    sha256: bytes('sha256').notNull(),
    addedAt: writtenAt('added_at'),
    /** Since when it waits for the antivirus, which was away; null once it no longer does. */
    uncheckedSince: instant('unchecked_since'),
  },
  (t) => [
    unique('five_files_at_most').on(t.contributionId, t.slot),
    check('file_slot', sql`${t.slot} between 1 and 5`),
    check('file_type', sql`${t.type} in ('application/pdf', 'image/png', 'image/jpeg')`),
    check('file_size', sql`${t.size} between 1 and 5242880`),
    check('file_name', sql`char_length(${t.name}) between 1 and 110 and ${t.name} !~ '[/\\\\[:cntrl:]]'`),
    check('file_sha256', sql`octet_length(${t.sha256}) = 32`),
    index('file_of_person').on(t.addedBy),
    index('file_unchecked').on(t.uncheckedSince).where(sql`${t.uncheckedSince} is not null`),
  ],
)

/**
 * Bytes that the store must forget: those of a row that is gone (a trigger writes them here, however it went), and those
 * being received, which a row keeps before their time comes or nobody does. Nothing else is ever removed from the store:
 * a site started on another database takes nothing from this one's.
 */
export const fileToRemove = pgTable('file_to_remove', { id: uuid('id').primaryKey(), after: writtenAt('after') }, (t) => [index('file_to_remove_after').on(t.after)])
