import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { ACTING_FIRST } from './acting-first.server'
import type { Viewer } from './viewer'

/** Gives the person with roles and the attachment they act under; null if the person is gone. */
export async function findViewer(db: Reader, personId: string): Promise<Viewer | null> {
  const [row] = await db.execute<Viewer>(sql`
    select person.id as "personId", display_name as "displayName", email, profile, function, organisation,
      array(select role from role_grant where person_id = person.id and revoked_at is null) as roles,
      (select jsonb_build_object('territoryId', territory.id, 'name', name, 'code', code, 'kind', kind, 'departement', departement, 'level', level, 'among', count(*) over ())
         from attachment join territory on territory.id = territory_id
        where person_id = person.id and revoked_at is null
        ${ACTING_FIRST}) as attachment
    from person where person.id = ${personId}`)
  return row ?? null
}
