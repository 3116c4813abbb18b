import { and, eq } from 'drizzle-orm'
import { comment } from '~db/schema/comments'
import type { Edition } from '~/editions/edition.server'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { notFound } from '~/http/problems.server'
import type { Work } from '~/work.server'

/** Holds a comment of this edition, then takes the instant at which an act on it is judged. @throws 404 */
export async function holdComment(work: Work, slug: string, id: number): Promise<{ edition: Edition; held: typeof comment.$inferSelect }> {
  const editionId = await lockEdition(work.tx, slug, 'share')
  const [held] = await work.tx.select().from(comment).where(and(eq(comment.id, id), eq(comment.editionId, editionId))).for('update')
  if (!held) throw notFound('Ce commentaire n’existe pas.')
  return { held, edition: await holdEdition(work, slug) }
}
