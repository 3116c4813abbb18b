import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import { COMMENTS_A_PAGE } from './comment'

/** Under which contribution of an edition a comment is, and on which page of its comments, from 1. @throws 404 */
export async function findCommentPlace(db: Reader, slug: string, id: number): Promise<{ contributionId: number; page: number }> {
  const [found] = await db.execute<{ contributionId: number; before: number }>(sql`
    select comment.contribution_id as "contributionId", (
      select count(*)::int from comment as other where other.contribution_id = comment.contribution_id
        and (coalesce(other.parent_id, other.id), other.id) < (coalesce(comment.parent_id, comment.id), comment.id)) as before
    from comment join edition on edition.id = edition_id join contribution on contribution.id = comment.contribution_id
    where comment.id = ${id} and slug = ${slug} and published_at is not null and contribution.withdrawn_at is null`)
  if (!found) throw notFound('Ce commentaire n’existe pas, ou n’est plus public.')
  return { contributionId: found.contributionId, page: Math.floor(found.before / COMMENTS_A_PAGE) + 1 }
}
