import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { OFFICIAL_KINDS } from '~db/schema/territories'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { OF_REFERENCE } from '~/territories/of-reference.server'

/** How many territories of each kind took part, out of how many the reference has, and how fast contributions are answered. */
export type Statistics = {
  byKind: { kind: (typeof OFFICIAL_KINDS)[number]; taking: number; all: number }[]
  /** Contributions that await an answer, and the median number of days an answer took; null before the first. */
  waiting: number
  medianDays: number | null
}

/** Reads the statistics of these editions. A vote counts as taking part only where counts are shown. */
export async function readStatistics(db: Reader, editions: Edition[]): Promise<Statistics> {
  const shown = editions.filter(({ rules, calendar, at }) => !votesAreHidden(rules, calendar, at))
  const byKind = await db.execute<Statistics['byKind'][number]>(sql`
    with taking as (
      select territory_id from contribution where published_at is not null and withdrawn_at is null and edition_id in ${keys(editions)}
      union select territory_id from vote where withdrawn_at is null and edition_id in ${keys(shown)}
      union select territory_id from application where submitted_at is not null and withdrawn_at is null and edition_id in ${keys(editions)})
    select kind, count(*) filter (where id in (select territory_id from taking)) as taking, count(*) as all
    from territory where ${OF_REFERENCE} group by kind order by array_position(array['commune', 'epci', 'departement', 'region'], kind)`)
  const [answers] = await db.execute<Omit<Statistics, 'byKind'>>(sql`
    select count(*) filter (where verdict.contribution_id is null) as waiting,
      round((percentile_cont(0.5) within group (order by extract(epoch from decided_at - published_at) / 86400))::numeric, 1)::float8 as "medianDays"
    from contribution left join verdict on verdict.contribution_id = contribution.id
    where published_at is not null and withdrawn_at is null and contribution.edition_id in ${keys(editions)}`)
  return { byKind: [...byKind], waiting: answers?.waiting ?? 0, medianDays: answers?.medianDays ?? null }
}

const keys = (editions: Edition[]) =>
  sql`(select value::bigint from jsonb_array_elements_text(${JSON.stringify(editions.map(({ id }) => id))}::jsonb))`
