import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { justProven } from '~/identity/just-proven.server'
import type { LeaveFacts } from './leaving'

/** Reads what decides whether a person, in this session, may leave now. */
export async function readLeaveFacts(db: Reader, { personId, sessionId }: { personId: string; sessionId: string | null }): Promise<LeaveFacts> {
  const [facts] = await db.execute<LeaveFacts>(sql`
    select
      ${justProven({ personId, sessionId })} as "justProven",
      exists (select from ${ADMINISTRATOR} and person.id = ${personId}) and not exists (select from ${ADMINISTRATOR} and person.id <> ${personId}) as "lastAdministrator",
      coalesce((select jsonb_agg(jsonb_build_object('id', application.id, 'slug', slug, 'proposal', title) order by application.id)
        from application join edition on edition.id = application.edition_id join proposal on proposal.id = proposal_id
        where submitted_at is not null and decided_at is null and withdrawn_at is null
          and exists (select from ${PROVEN} and person_id = ${personId}) and not exists (select from ${PROVEN} and person_id <> ${personId})), '[]') as "heldFiles"`)
  if (!facts) throw new Error('a question without a table has one answer')
  return facts
}

const ADMINISTRATOR = sql`role_grant join person on person.id = person_id where role = 'administrator' and revoked_at is null and email is not null`

const PROVEN = sql`attachment where territory_id = application.territory_id and level = 'proven' and revoked_at is null`
