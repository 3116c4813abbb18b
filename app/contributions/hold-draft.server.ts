import { and, eq } from 'drizzle-orm'
import { contribution } from '~db/schema/contributions'
import type { Viewer } from '~/identity/viewer'
import { holdKey, type Work } from '~/work.server'
import type { ContributionKind } from './contribution'
import { IS_DRAFT } from './is-draft.server'

/** Waits for whoever writes, publishes or discards this draft, whether it is there yet or not; gives it when it is. */
export async function holdDraft({ tx }: Work, editionId: number, kind: ContributionKind, { personId }: Pick<Viewer, 'personId'>): Promise<typeof contribution.$inferSelect | undefined> {
  await holdKey(tx, `draft ${editionId} ${personId} ${kind}`)
  const [held] = await tx.select().from(contribution).where(and(
    eq(contribution.editionId, editionId), eq(contribution.authorId, personId), eq(contribution.kind, kind),
    IS_DRAFT,
  )).for('update')
  return held
}
