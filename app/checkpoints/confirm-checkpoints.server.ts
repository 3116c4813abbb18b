import { and, eq, gte, isNotNull, or, sql } from 'drizzle-orm'
import { checkpointSubscription } from '~db/schema/checkpoints'
import { holdEdition } from '~/editions/hold-edition.server'
import type { Work } from '~/work.server'
import { LINK_LIFE_MS } from './policy'
import { storedToken } from './subscription-tokens.server'

/** Confirms the address that a token was written to: from then on it is sent each checkpoint. Again, it changes nothing. @throws 404 */
export async function confirmCheckpoints(work: Work, slug: string, token: string): Promise<null | { refused: 'link-expired' }> {
  const edition = await holdEdition(work, slug)
  const { editionId, tokenHash, askedAt, confirmedAt } = checkpointSubscription
  const confirmed = await work.tx.update(checkpointSubscription)
    .set({ confirmedAt: sql`coalesce(${confirmedAt}, ${edition.at.toISOString()}::timestamptz)` })
    .where(and(eq(editionId, edition.id), eq(tokenHash, storedToken(token)), or(isNotNull(confirmedAt), gte(askedAt, new Date(edition.at.getTime() - LINK_LIFE_MS)))))
    .returning({ email: checkpointSubscription.email })
  return confirmed.length > 0 ? null : { refused: 'link-expired' }
}
