import { sql } from 'drizzle-orm'
import { check, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { instant, ref } from './columns'
import { edition } from './editions'

/**
 * An address that asked for the checkpoints of one vote. Nothing is sent to it before `confirmed_at`, but the letter that
 * asks to confirm. Removed when its person stops, when nobody confirmed, and once the last checkpoint is sent.
 */
export const checkpointSubscription = pgTable(
  'checkpoint_subscription',
  {
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    email: text('email').notNull(),
    /** SHA-256 of what its letters' links carry, in hexadecimal. */
    tokenHash: text('token_hash').notNull(),
    /** When the last letter asking to confirm was written. */
    askedAt: instant('asked_at').notNull(),
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [
    primaryKey({ name: 'one_subscription_per_address', columns: [t.editionId, t.email] }),
    unique('subscription_token').on(t.tokenHash),
    check('subscription_email', sql`${t.email} = lower(${t.email}) and char_length(${t.email}) <= 254`),
  ],
)
