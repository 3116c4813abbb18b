import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { PLACED_NAME } from '~/territories/place.server'

/** Someone whose supports a moderator has ended, and who has not given them again; `by` null: the operator of the server; `line`: that of the journal. */
export type InvalidatedVoter = { personId: string; displayName: string; email: string | null; territories: string[]; endedAt: Date; reason: string; by: string | null; line: number }

/** At most as many as one reads: more is a search to make more precise. */
const MOST = 20

/**
 * The people whose supports were ended by the team in this edition, and whose name, address or territory holds these
 * words, the latest first; never how many supports. None while counts are hidden: that they had voted would be told.
 * @param words at least three characters; fewer find nobody
 */
export async function findInvalidated(db: Reader, { id, rules, calendar, at }: Pick<Edition, 'id' | 'rules' | 'calendar' | 'at'>, words: string): Promise<InvalidatedVoter[]> {
  if ([...words.trim()].length < 3 || votesAreHidden(rules, calendar, at)) return []
  const held = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.execute<Omit<InvalidatedVoter, 'endedAt'> & { endedAt: string }>(sql`
    select person.id as "personId", person.display_name as "displayName", person.email, array_agg(distinct ${PLACED_NAME} order by ${PLACED_NAME}) as territories,
      max(withdrawn_at) as "endedAt", invalidated_for as reason, line.id as line, moderator.display_name as by
    from vote join person on person.id = person_id join territory on territory.id = territory_id
      join lateral (
        select journal_line.id, actor_id from journal_line join attachment on object = 'attachment:' || attachment.id
        where attachment.person_id = vote.person_id and act in ('invalidate-votes', 'attachment-revoke') and journal_line.reason = invalidated_for
        order by journal_line.id desc limit 1) as line on true
      left join person as moderator on moderator.id = line.actor_id
    where vote.edition_id = ${id} and invalidated_for is not null
    group by person.id, invalidated_for, line.id, moderator.id
    having bool_or(person.display_name ilike ${held} or person.email ilike ${held} or name ilike ${held})
    order by max(withdrawn_at) desc, person.id limit ${MOST}`)
  return rows.map((row) => ({ ...row, endedAt: new Date(row.endedAt) }))
}
