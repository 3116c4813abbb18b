import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from './columns'
import { attachment, person } from './identity'
import { letter } from './mail'

/** A code written to the official address of a territory, at the asking of someone who declared it. Only the last one asked for is good. */
export const mailboxCode = pgTable(
  'mailbox_code',
  {
    id: id(),
    attachmentId: ref('attachment_id').notNull().references(() => attachment.id, { onDelete: 'cascade' }),
    /** The letter names who asks: it goes when they are erased. */
    letterId: ref('letter_id').references(() => letter.id, { onDelete: 'set null' }),
    codeHash: text('code_hash').notNull(),
    triesLeft: integer('tries_left').notNull().default(5),
    askedAt: writtenAt('asked_at'),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('mailbox_code_of_attachment').on(t.attachmentId), index('mailbox_code_of_letter').on(t.letterId), check('mailbox_code_tries', sql`${t.triesLeft} between 0 and 5`)],
)

/** A proof that one moderator proposes, and that another must confirm. It ends dated, one way or the other. */
export const proofProposal = pgTable(
  'proof_proposal',
  {
    id: id(),
    attachmentId: ref('attachment_id').notNull().references(() => attachment.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    proposedBy: uuid('proposed_by').notNull().references(() => person.id, { onDelete: 'restrict' }),
    proposedAt: writtenAt('proposed_at'),
    confirmedBy: uuid('confirmed_by').references(() => person.id, { onDelete: 'restrict' }),
    confirmedAt: instant('confirmed_at'),
    droppedBy: uuid('dropped_by').references(() => person.id, { onDelete: 'restrict' }),
    droppedAt: instant('dropped_at'),
  },
  (t) => [
    uniqueIndex('proof_proposal_one_at_a_time').on(t.attachmentId).where(sql`${t.confirmedAt} is null and ${t.droppedAt} is null`),
    check('proof_proposal_reason', sql`char_length(${t.reason}) between 10 and 1000`),
    check('proof_proposal_two_moderators', sql`${t.confirmedBy} <> ${t.proposedBy}`),
    check('proof_proposal_confirmed_by', sql`(${t.confirmedBy} is null) = (${t.confirmedAt} is null)`),
    check('proof_proposal_dropped_by', sql`(${t.droppedBy} is null) = (${t.droppedAt} is null)`),
    check('proof_proposal_ends_once', sql`${t.confirmedAt} is null or ${t.droppedAt} is null`),
  ],
)
