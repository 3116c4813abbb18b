import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { PLACED_NAME } from '~/territories/place.server'
import { type Reach, reachOf } from '~/ui/reach'

/** A person behind a laureate of a list, once for each laureate; their address if it is known. */
export type Behind = { personId: string; email: string | null; laureate: number; title: string; amountCents: number; territory: string }

/**
 * Those behind each laureate of a list: who opened the accepted file of its territory, who wrote the contribution. The
 * letters go to these people, and the pages that announce them count these people.
 */
export async function findBehind(db: Reader, designationId: number): Promise<Behind[]> {
  return [...(await db.execute<Behind>(sql`
    select distinct person.id as "personId", email, laureate.id as laureate, laureate.title, amount_cents as "amountCents", ${PLACED_NAME} as territory
    from laureate join territory on territory.id = laureate.territory_id
      join lateral (
        select started_by as person_id from application
        where application.proposal_id = laureate.proposal_id and application.territory_id = laureate.territory_id
          and decision = 'accepted' and withdrawn_at is null
        union select author_id from contribution where contribution.id = laureate.contribution_id) as behind on true
      join person on person.id = behind.person_id
    where designation_id = ${designationId} order by laureate.id, email`))]
}

/** Whom the publication of a list reaches, each person once however many laureates they stand behind. */
export const reachOfBehind = (behind: Behind[]): Reach =>
  reachOf([...new Map(behind.map((person) => [person.personId, person])).values()])
