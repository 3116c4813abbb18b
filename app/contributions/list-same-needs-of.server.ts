import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** A need of another that a territory said it has too. */
export type SharedNeed = { id: number; slug: string; edition: string; title: string; since: string }

/** The published needs of others that a territory said it has too, each once however many of its people said so; the last first. */
export async function listSameNeedsOf(db: Reader, territoryId: number, editionId: number | undefined): Promise<SharedNeed[]> {
  return [...(await db.execute<SharedNeed>(sql`
    select contribution.id, slug, edition.name as edition, contribution.title, min(said_at) as since
    from same_need join contribution on contribution.id = need_id join edition on edition.id = contribution.edition_id
    where same_need.territory_id = ${territoryId} and same_need.withdrawn_at is null
      and contribution.withdrawn_at is null and published_at is not null ${editionId ? sql`and edition.id = ${editionId}` : sql``}
    group by contribution.id, edition.id order by since desc, contribution.id desc limit 200`))]
}
