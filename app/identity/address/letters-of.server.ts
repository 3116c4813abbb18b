import { sql } from 'drizzle-orm'

/**
 * In SQL, the numbers of the letters written to a person: at the address they have, and at those they had as long as they
 * had them. What was written to an address while another account had it is that one's.
 */
export const lettersOf = (personId: string) => sql`
  select letter.id from letter join (
    select email, 'infinity'::timestamptz as until from person where id = ${personId}
    union all select email, left_at from former_address where person_id = ${personId}) had on recipient = had.email and written_at <= had.until
  where not exists (select from former_address theirs
    where theirs.email = recipient and theirs.person_id <> ${personId} and theirs.left_at >= written_at and theirs.left_at < had.until)`
