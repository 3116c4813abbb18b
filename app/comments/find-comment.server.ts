import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'

/** A comment about to be answered, changed or hidden, and what it is of. */
export type FoundComment = { id: number; parentId: number | null; contributionId: number; title: string; text: string; authorId: string; writtenAt: Date; withdrawnAt: Date | null; hiddenAt: Date | null; hiddenReason: string | null }

type Row = Omit<FoundComment, 'writtenAt' | 'withdrawnAt' | 'hiddenAt'> & { writtenAt: string; withdrawnAt: string | null; hiddenAt: string | null }

/** Finds a comment of an edition, hidden or not: who may see its text then is for the page to say. @throws 404 */
export async function findComment(db: Reader, slug: string, id: number): Promise<FoundComment> {
  const [row] = await db.execute<Row>(sql`
    select comment.id, parent_id as "parentId", contribution_id as "contributionId", title, comment.text, comment.author_id as "authorId", written_at as "writtenAt",
      comment.withdrawn_at as "withdrawnAt", hidden_at as "hiddenAt", hidden_reason as "hiddenReason"
    from comment join edition on edition.id = edition_id join contribution on contribution.id = contribution_id where comment.id = ${id} and slug = ${slug}`)
  if (!row) throw notFound('Ce commentaire n’existe pas.')
  const asDate = (instant: string | null) => (instant === null ? null : new Date(instant))
  return { ...row, writtenAt: new Date(row.writtenAt), withdrawnAt: asDate(row.withdrawnAt), hiddenAt: asDate(row.hiddenAt) }
}
