import { sql } from 'drizzle-orm'

/**
 * In SQL, whether what the joined `committee` decided may be told to anyone. The second committee names the laureates:
 * told before a second moderator has published the list, its decisions would publish it.
 */
export const IS_PUBLIC = sql<boolean>`(committee.number = 1 or exists (select from designation
  where designation.edition_id = committee.edition_id and confirmed_at is not null and cancelled_at is null))`
