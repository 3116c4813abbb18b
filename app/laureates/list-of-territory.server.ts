import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ProjectState } from './project'

/** A laureate project that a territory carries. */
export type TerritoryProject = { id: number; slug: string; edition: string; title: string; state: ProjectState }

/** The projects a territory carries, in the order they were made. A project is made when its laureates are published. */
export async function listProjectsOf(db: Reader, territoryId: number, editionId: number | undefined): Promise<TerritoryProject[]> {
  return [...(await db.execute<TerritoryProject>(sql`
    select project.id, slug, edition.name as edition, laureate.title, project.state
    from project join laureate on laureate.id = laureate_id join edition on edition.id = project.edition_id
    where laureate.territory_id = ${territoryId} ${editionId ? sql`and edition.id = ${editionId}` : sql``} order by project.id`))]
}
