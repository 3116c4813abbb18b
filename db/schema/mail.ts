import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text } from 'drizzle-orm/pg-core'
import { id, instant, writtenAt } from './columns'

/** A letter, written in the transaction of the act it tells, posted later by a job. */
export const letter = pgTable(
  'letter',
  {
    id: id(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** Where its reader stops such letters: their mail program offers it beside the letter. */
    stopAddress: text('stop_address'),
    writtenAt: writtenAt('written_at'),
    postedAt: instant('posted_at'),
    /** The last one to someone who left: removed as soon as it is posted. */
    isLast: boolean('is_last').notNull().default(false),
  },
  (t) => [
    check('letter_recipient', sql`${t.recipient} ~ '^[^[:cntrl:][:space:],<>]+@[^[:cntrl:][:space:],<>]+$'`),
    check('letter_subject', sql`${t.subject} !~ '[[:cntrl:]]' and char_length(${t.subject}) <= 200`),
    check('letter_length', sql`char_length(${t.body}) <= 100000`),
    check('letter_stop_address', sql`${t.stopAddress} ~ '^https?://[^[:cntrl:][:space:],<>]+$'`),
    index('letter_written').on(t.writtenAt),
    index('letter_to').on(t.recipient),
  ],
)
