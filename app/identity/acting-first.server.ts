import { sql } from 'drizzle-orm'

/**
 * In SQL, the one rule of which live attachment a person acts under: the one they chose; without a choice a proven
 * one, then the oldest. Whoever asks for one attachment of a person orders by this and takes the first.
 */
export const ACTING_FIRST = sql`order by chosen_at is null, level = 'proven' desc, attachment.id limit 1`
