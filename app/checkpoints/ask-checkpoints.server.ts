import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { checkpointSubscription } from '~db/schema/checkpoints'
import { holdEdition } from '~/editions/hold-edition.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import { writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { confirmationLetter } from './letters'
import { LINK_LIFE_MS, whyCannotSubscribe } from './policy'
import { openTokens, storedToken } from './subscription-tokens.server'

/**
 * Asks that an address be sent each checkpoint: it is written a letter whose link leads to the confirmation, one at most
 * in ten minutes, so that nobody's mailbox can be flooded from here. The answer is the same for an address that is
 * confirmed already and for one that was just written to: nobody learns who receives them.
 * @param email in lower case @throws 404
 */
export async function askCheckpoints(work: Work, slug: string, email: string, keys: LedgerKeys): Promise<null | { refused: 'vote-sealed' }> {
  const edition = await holdEdition(work, slug)
  const refusal = whyCannotSubscribe(edition)
  if (refusal) return refusal
  await forgetUnconfirmed(work, edition)
  const token = openTokens(keys, slug)(email)
  const asked = await work.tx.insert(checkpointSubscription)
    .values({ editionId: edition.id, email, tokenHash: storedToken(token), askedAt: edition.at })
    .onConflictDoUpdate({
      target: [checkpointSubscription.editionId, checkpointSubscription.email],
      set: { askedAt: edition.at },
      setWhere: and(isNull(checkpointSubscription.confirmedAt), sql`${checkpointSubscription.askedAt} <= excluded.asked_at - interval '10 minutes'`),
    })
    .returning({ email: checkpointSubscription.email })
  if (asked.length > 0) await writeLetter(work.tx, confirmationLetter(edition, { email, token, publicUrl: work.publicUrl }))
  return null
}

/** Erases the addresses that nobody confirmed while they could. */
async function forgetUnconfirmed({ tx }: Work, { id, at }: { id: number; at: Date }): Promise<void> {
  await tx.delete(checkpointSubscription).where(and(
    eq(checkpointSubscription.editionId, id), isNull(checkpointSubscription.confirmedAt), lt(checkpointSubscription.askedAt, new Date(at.getTime() - LINK_LIFE_MS))))
}
