import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { ACTING_FIRST } from './acting-first.server'
import type { Attachment, Viewer } from './viewer'

export type DemoPerson = Pick<Viewer, 'personId' | 'displayName' | 'profile' | 'function' | 'roles'> & {
  organisation: string | null
  attachment: Pick<Attachment, 'name' | 'level'> | null
}

/** The people offered by one click in a demonstration, in the order they were written. */
export const listDemoPeople = (db: Reader): Promise<DemoPerson[]> => db.execute<DemoPerson>(sql`
  select person.id as "personId", display_name as "displayName", profile, function, organisation,
    array(select role from role_grant where person_id = person.id and revoked_at is null order by role) as roles,
    (select jsonb_build_object('name', name, 'level', level) from attachment join territory on territory.id = territory_id
      where person_id = person.id and revoked_at is null ${ACTING_FIRST}) as attachment
  from person where demo order by created_at, id`)

/** Whether this person is one of them. */
export async function isDemoPerson(db: Reader, personId: string): Promise<boolean> {
  return (await db.execute(sql`select from person where id = ${personId} and demo`)).length > 0
}
