import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import { isUuid } from '~/http/read-id.server'
import type { Viewer } from '~/identity/viewer'

/** The contribution of this person that a file is joined to; somebody else's file is not there. @throws 404 */
export async function findOwnFile(db: Reader, id: string | undefined, { personId }: Pick<Viewer, 'personId'>): Promise<{ fileId: string; contributionId: number; slug: string }> {
  const [found] = isUuid(id) ? await db.execute<{ fileId: string; contributionId: number; slug: string }>(sql`
    select file.id as "fileId", contribution_id as "contributionId", slug
    from file join contribution on contribution.id = contribution_id join edition on edition.id = edition_id
    where file.id = ${id} and author_id = ${personId}`) : []
  if (!found) throw notFound('Ce fichier n’existe pas, ou n’est pas le vôtre.')
  return found
}
