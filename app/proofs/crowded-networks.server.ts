import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { NETWORK_CROWD, NETWORK_DAYS } from './signal-limits'

/** Accounts opened from one network, of which only they are told: the newest by name, and how many there are. */
export type CrowdedNetwork = { people: number; territories: number; newest: { personId: string; displayName: string; attached: boolean }[] }

const MOST = 10
/** At most as many names as one reads. */
const MOST_NAMED = 30

/**
 * Networks from which many accounts opened within a few days, as long as the marks of those accounts are kept. No mark
 * leaves the database: to a moderator it would be one more thing to follow people by.
 */
export const listCrowdedNetworks = (db: Reader): Promise<CrowdedNetwork[]> => db.execute<CrowdedNetwork>(sql`
  with opened as (
    select id, display_name, network, created_at, exists (select from attachment where person_id = person.id and revoked_at is null) as attached,
      count(*) over (partition by network order by created_at range between ${`${NETWORK_DAYS} days`}::interval preceding and current row) as together
    from person where network is not null and not demo)
  select count(*) as people,
    (select count(distinct territory_id) from attachment where revoked_at is null and person_id = any (array_agg(opened.id))) as territories,
    to_jsonb((array_agg(jsonb_build_object('personId', id, 'displayName', display_name, 'attached', attached) order by created_at desc, id))[:${MOST_NAMED}::int]) as newest
  from opened group by network having max(together) >= ${NETWORK_CROWD} order by people desc, max(created_at) desc limit ${MOST}`)
