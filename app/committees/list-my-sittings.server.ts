import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** An edition on whose committees someone sits, and for which organisation. */
export type MySitting = { slug: string; name: string; organisation: string }

/** The editions on whose committees a person sits, the latest sitting first. */
export async function listMySittings(db: Reader, personId: string): Promise<MySitting[]> {
  return [...(await db.execute<MySitting>(sql`
    select slug, name, min(organisation) as organisation
    from committee_seat join committee on committee.id = committee_id join edition on edition.id = edition_id
    where person_id = ${personId} group by edition.id order by max(held_at) desc, edition.id`))]
}
