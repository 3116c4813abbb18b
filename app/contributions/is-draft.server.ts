import { sql } from 'drizzle-orm'

/**
 * In SQL, whether the `contribution` of the row is still a draft: neither public nor waiting for a moderator's look. The words
 * of the index `one_draft_per_person_and_form`.
 */
export const IS_DRAFT = sql`published_at is null and submitted_at is null and withdrawn_at is null`
