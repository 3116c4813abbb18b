import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { contribution } from '~db/schema/contributions'

/** Removes the drafts of someone who leaves, and what was never published, and their function from what they published: it stays as their territory's. */
export async function forgetAuthor(tx: Tx, authorId: string): Promise<void> {
  const theirs = eq(contribution.authorId, authorId)
  await tx.delete(contribution).where(and(theirs, isNull(contribution.publishedAt)))
  await tx.update(contribution).set({ authorFunction: '' }).where(theirs)
}
