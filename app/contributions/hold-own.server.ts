import { and, eq, sql } from 'drizzle-orm'
import { contribution } from '~db/schema/contributions'
import type { Edition } from '~/editions/edition.server'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { notFound } from '~/http/problems.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'

export type Own = typeof contribution.$inferSelect & { hasVerdict: boolean }

/**
 * Holds a contribution of this person in this edition, then tells what an act on it is judged on. Somebody else's, and
 * one of another edition, are not there. The verdict is looked for after the lock: one being given meanwhile waits for
 * us, one just given is seen. The instant comes last: an act that waited past the close is judged closed. @throws 404
 */
export async function holdOwn(work: Work, slug: string, id: number, author: Pick<Viewer, 'personId'>): Promise<{ edition: Edition; own: Own }> {
  const editionId = await lockEdition(work.tx, slug, 'share')
  const [own] = await work.tx.select().from(contribution)
    .where(and(eq(contribution.id, id), eq(contribution.editionId, editionId), eq(contribution.authorId, author.personId)))
    .for('update')
  if (!own) throw notFound('Cette contribution n’existe pas, ou n’est pas la vôtre.')
  const edition = await holdEdition(work, slug)
  const [judged] = await work.tx.execute<{ yes: boolean }>(sql`select exists (select from verdict where contribution_id = ${id}) as yes`)
  return { edition, own: { ...own, hasVerdict: judged?.yes ?? false } }
}
