import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { PLACED_NAME } from '~/territories/place.server'

export type Turnout = { territories: number; people: number; latest: { id: number; name: string }[] }

/** Who took part in the vote of an edition, and the last territories that did; null while counts are hidden. */
export async function readTurnout(db: Reader, { id, rules, calendar, at }: Edition): Promise<Turnout | null> {
  if (votesAreHidden(rules, calendar, at)) return null
  const [row] = await db.execute<Turnout>(sql`
    with support as (select territory_id, person_id, cast_at from vote where edition_id = ${id} and withdrawn_at is null),
      latest as (select territory_id as id, ${PLACED_NAME} as name, max(cast_at) as cast_at from support join territory on territory.id = territory_id
        group by territory.id, territory_id order by 3 desc, 1 limit 8)
    select count(distinct territory_id) as territories, count(distinct person_id) as people,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by cast_at desc, id) from latest), '[]') as latest
    from support`)
  return row ?? null
}
