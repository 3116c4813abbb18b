import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import { BEHIND, type ListedProject, MILESTONES, PROJECT } from './list-projects.server'
import type { Milestone } from './project'

/** A project with all its milestones. @throws 404, for a project of another edition too */
export async function findProject(db: Reader, editionId: number, id: number): Promise<{ project: ListedProject; milestones: Milestone[] }> {
  const [row] = await db.execute<{ project: ListedProject; milestones: Milestone[] }>(sql`
    select ${PROJECT} as project, ${MILESTONES} as milestones from project ${BEHIND}
    where project.id = ${id} and project.edition_id = ${editionId}`)
  if (!row) throw notFound('Ce projet n’existe pas dans cette consultation.')
  return row
}
