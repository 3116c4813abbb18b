import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/**
 * The territories, with what they have become part of, for which moderators or the operator have ended what tied this
 * person: what they decided is not undone by one yes of the person upon the same SIRET.
 */
export async function listEndedByTeam(db: Reader, personId: string): Promise<number[]> {
  const ended = await db.execute<{ id: number }>(sql`
    select unnest(array_remove(array[territory.id, successor_id], null)) as id
    from attachment join territory on territory.id = territory_id where person_id = ${personId} and ended_by_team`)
  return ended.map(({ id }) => id)
}
