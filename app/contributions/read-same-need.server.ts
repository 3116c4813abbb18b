import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { PLACE } from '~/territories/place.server'
import type { MySameNeed, SameNeed } from './same-need'

/** Which territories have a published need too; each once, however many of its people said so. @param readerId the signed-in person, if any */
export async function readSameNeed(db: Reader, needId: number, readerId: string | null): Promise<SameNeed> {
  const [row] = await db.execute<SameNeed>(sql`
    select coalesce(jsonb_agg(place order by first, name), '[]') as territories, coalesce(bool_or(mine), false) as mine
    from (
      select territory.name, min(said_at) as first, bool_or(coalesce(person_id = ${readerId}::uuid, false)) as mine, ${PLACE} as place
      from same_need join territory on territory.id = territory_id
      where need_id = ${needId} and withdrawn_at is null group by territory.id) as said`)
  return row ?? { territories: [], mine: false }
}

/** The needs of others that a person said they have too, the last first; those withdrawn since are gone. */
export async function listMySameNeeds(db: Reader, personId: string): Promise<MySameNeed[]> {
  const rows = await db.execute<Omit<MySameNeed, 'since'> & { since: string }>(sql`
    select contribution.id, slug, edition.name as edition, title, territory.name as territory, said_at as since,
      exists (select from phase where phase.edition_id = edition.id and phase.kind = 'consultation' and now() >= opens_at and now() < closes_at) as "isOpen"
    from same_need join contribution on contribution.id = need_id join edition on edition.id = contribution.edition_id
      join territory on territory.id = same_need.territory_id
    where person_id = ${personId} and same_need.withdrawn_at is null and contribution.withdrawn_at is null and published_at is not null
    order by said_at desc, contribution.id desc`)
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
}
