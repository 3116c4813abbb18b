import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { whyPhaseClosed } from '~/editions/calendar'
import { listEditions } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { PLACED_NAME } from '~/territories/place.server'
import { type CrowdedNetwork, listCrowdedNetworks } from './crowded-networks.server'
import { looksLike } from './look-alike.server'
import { CROWD, MOST_PAIRS, RECENT_DAYS } from './signal-limits'

export type Domain = { domain: string; people: number; territories: number }
export type LookAlike = { domain: string; official: string; people: number }

/** What may deserve a human's eye. Nothing is removed, refused or even slowed by any of it. */
export type Signals = { crowded: Domain[]; networks: CrowdedNetwork[]; lookAlikes: LookAlike[]; singleActs: { territory: string; people: number }[] }

const MOST = 10

/** Reads the signals: domains and networks with many new accounts, domains that look like an official one, votes whose voter did nothing else. */
export async function readSignals(db: Reader): Promise<Signals> {
  const [crowded, networks, pairs, singles] = await Promise.all([listCrowded(db), listCrowdedNetworks(db), listDomainPairs(db), listSingleActs(db)])
  const lookAlikes = pairs.flatMap(({ domain, official, people }) => {
    const imitated = [official, 'gouv.fr'].find((one) => one !== null && looksLike(domain, one))
    return imitated ? [{ domain, official: imitated, people }] : []
  })
  return { crowded, networks, lookAlikes: lookAlikes.sort((one, other) => other.people - one.people).slice(0, MOST), singleActs: singles.slice(0, MOST) }
}

const DOMAIN = sql`split_part(person.email, '@', 2)`

const listCrowded = (db: Reader): Promise<Domain[]> => db.execute<Domain>(sql`
  select ${DOMAIN} as domain, count(distinct person.id) as people, count(distinct territory_id) as territories
  from person left join attachment on person_id = person.id and revoked_at is null
  where person.email is not null and not demo and created_at > clock_timestamp() - ${`${RECENT_DAYS} days`}::interval
  group by 1 having count(distinct person.id) >= ${CROWD} order by people desc, domain limit ${MOST}`)

/**
 * The domain of each account beside that of the official address of the territory it speaks for: whoever imitates one
 * imitates that. Those that are the same are left out, and only the newest compared: a look costs the same whatever the
 * number of accounts.
 */
const listDomainPairs = (db: Reader) => db.execute<{ domain: string; official: string | null; people: number }>(sql`
  select ${DOMAIN} as domain, split_part(territory_mailbox.email, '@', 2) as official, count(distinct person.id) as people
  from person left join attachment on person_id = person.id and revoked_at is null left join territory_mailbox using (territory_id)
  where person.email is not null and ${DOMAIN} is distinct from split_part(territory_mailbox.email, '@', 2)
  group by 1, 2 order by max(created_at) desc, domain limit ${MOST_PAIRS}`)

/**
 * Accounts whose only act is one vote in a vote now open, where a territory has several: honest colleagues mostly, and invented ones. Of
 * votes whose counts are hidden nothing is told here either: it would tell who voted.
 */
async function listSingleActs(db: Reader): Promise<{ territory: string; people: number }[]> {
  const told = (await listEditions(db)).filter(({ rules, calendar, at }) => !whyPhaseClosed(calendar, 'vote', at) && !votesAreHidden(rules, calendar, at)).map(({ id }) => id)
  return db.execute<{ territory: string; people: number }>(sql`
    with single as (
      select person_id, min(territory_id) as territory_id from vote
      where withdrawn_at is null and edition_id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(told)}::jsonb))
        and not exists (select from contribution where author_id = person_id)
      group by person_id having count(*) = 1)
    select ${PLACED_NAME} as territory, count(*) as people from single join territory on territory.id = territory_id
    group by territory.id, name having count(*) > 1 order by people desc, name`)
}
