import { eq, max } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { contribution, contributionVersion } from '~db/schema/contributions'
import { detailsOf, wordingOf } from './wording'

type Row = typeof contribution.$inferSelect

/**
 * Makes public what waited for a moderator's look, and writes its wording down as a version of that instant: the public
 * reads those since then, not what was changed before. The row is held.
 */
export async function publishModerated(tx: Tx, row: Row, at: Date): Promise<void> {
  const [latest] = await tx.select({ number: max(contributionVersion.number) }).from(contributionVersion).where(eq(contributionVersion.contributionId, row.id))
  await tx.update(contribution).set({ publishedAt: at, moderatedAt: at }).where(eq(contribution.id, row.id))
  await tx.insert(contributionVersion).values({
    contributionId: row.id, number: (latest?.number ?? 0) + 1, title: row.title, text: row.text, details: detailsOf(wordingOf(row)), savedBy: row.authorId, savedAt: at,
  })
}

/** Has it wait again: its publication is undone. The row is held. */
export const unpublishModerated = (tx: Tx, { id }: Row, at: Date) =>
  tx.update(contribution).set({ publishedAt: null, moderatedAt: at }).where(eq(contribution.id, id))

/** Takes it from everyone but its author and moderators. @param reason why, in the words of a short list */
export const refuseModerated = (tx: Tx, { id }: Row, at: Date, reason: string) =>
  tx.update(contribution).set({ refusedAt: at, withdrawnAt: at, withdrawnReason: reason, moderatedAt: at }).where(eq(contribution.id, id))

/** Gives it back as it was before it was refused. */
export const restoreModerated = (tx: Tx, { id }: Row, at: Date) =>
  tx.update(contribution).set({ refusedAt: null, withdrawnAt: null, withdrawnReason: null, moderatedAt: at }).where(eq(contribution.id, id))
