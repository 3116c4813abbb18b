import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'

/** What came from a département: contributions, territories that vote, applications. `code` is null for the régions. */
export type Participation = {
  code: string | null
  name: string
  overseas: boolean
  contributions: number
  /** Null while the edition hides its counts. */
  voters: number | null
  applications: number
}

/** Every département, with or without participation, the overseas ones last; the régions, which lie in none, close the list. */
export async function listParticipation(db: Reader, { id, rules, calendar, at }: Edition): Promise<Participation[]> {
  const hidden = votesAreHidden(rules, calendar, at)
  const rows = await db.execute<Participation & { voters: number }>(sql`
    with part as (
      select coalesce(departement, 'R') as place, count(*) as contributions, 0 as voters, 0 as applications
        from contribution join territory on territory.id = territory_id
        where edition_id = ${id} and published_at is not null and withdrawn_at is null group by 1
      union all select coalesce(departement, 'R'), 0, count(distinct territory.id), 0
        from vote join territory on territory.id = territory_id where edition_id = ${id} and withdrawn_at is null group by 1
      union all select coalesce(departement, 'R'), 0, 0, count(*)
        from application join territory on territory.id = territory_id
        where edition_id = ${id} and submitted_at is not null and withdrawn_at is null group by 1),
    place as (
      select code as place, code, name, overseas <> 'metro' as overseas, overseas as rank from territory where kind = 'departement'
      union all select 'R', null, 'Régions', false, 'z')
    select code, name, overseas, coalesce(sum(contributions), 0)::bigint as contributions,
      coalesce(sum(voters), 0)::bigint as voters, coalesce(sum(applications), 0)::bigint as applications
    from place left join part using (place)
    group by place, code, name, overseas, rank order by array_position(array['metro', 'drom', 'com', 'z'], rank), code`)
  return rows.map((row) => ({ ...row, voters: hidden ? null : row.voters }))
}
