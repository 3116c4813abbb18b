import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { PLACED_NAME } from '~/territories/place.server'

/**
 * Someone whose votes may have to be invalidated, as a moderator must know them to judge. `territories`: all those
 * they voted for, since all their votes end together. `since`: their last vote; null
 * while counts are hidden, when nobody is told who voted.
 */
export type FoundVoter = { personId: string; displayName: string; email: string | null; function: string; territories: string[]; since: string | null }

/** At most as many as one reads: more is a search to make more precise. */
const MOST = 20

/**
 * The people with an active support whose name, address or territory holds these words, each once, the latest first; never how many
 * proposals each supports. While counts are hidden, those who voted would tell them: the answer is then whoever speaks for
 * a territory with proof, voter or not, in the order of names.
 * @param words at least three characters; fewer find nobody
 */
export async function findVoters(db: Reader, edition: Pick<Edition, 'id' | 'rules' | 'calendar' | 'at'>, words: string): Promise<FoundVoter[]> {
  if ([...words.trim()].length < 3) return []
  const held = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const matches = sql`(display_name ilike ${held} or email ilike ${held} or name ilike ${held})`
  const isHidden = votesAreHidden(edition.rules, edition.calendar, edition.at)
  return [...(await db.execute<FoundVoter>(isHidden ? whoMayVote(matches) : whoVoted(edition.id, matches)))]
}

const SHOWN = sql`person.id as "personId", display_name as "displayName", email, function, array_agg(distinct ${PLACED_NAME} order by ${PLACED_NAME}) as territories`

const whoVoted = (editionId: number, matches: SQL) => sql`
  select ${SHOWN}, max(cast_at) as since
  from vote join person on person.id = person_id join territory on territory.id = territory_id
  where edition_id = ${editionId} and withdrawn_at is null
  group by person.id having bool_or(${matches}) order by max(cast_at) desc, person.id limit ${MOST}`

const whoMayVote = (matches: SQL) => sql`
  select ${SHOWN}, null as since
  from attachment join person on person.id = person_id join territory on territory.id = territory_id
  where level = 'proven' and revoked_at is null
  group by person.id having bool_or(${matches}) order by display_name, person.id limit ${MOST}`
