import { and, eq, isNotNull } from 'drizzle-orm'
import { checkpointSubscription } from '~db/schema/checkpoints'
import type { Edition } from '~/editions/edition.server'
import type { Head } from '~/ledger/head'
import type { LedgerKeys } from '~/ledger/keys.server'
import { signHead } from '~/ledger/sign-head.server'
import { writeEachLetter } from '~/mail/write-each-letter.server'
import type { Work } from '~/work.server'
import { checkpointLetter } from './letters'
import { openTokens } from './subscription-tokens.server'

/**
 * Writes a checkpoint just published to those who asked and confirmed. With the seal's, the last, their addresses have
 * served their purpose: they are erased, and so are those that nobody confirmed.
 */
export async function tellCheckpoint({ tx, publicUrl }: Work, { id, slug, name, sealedAt }: Edition, head: Head, keys: LedgerKeys): Promise<void> {
  const readers = await tx.select({ email: checkpointSubscription.email }).from(checkpointSubscription)
    .where(and(eq(checkpointSubscription.editionId, id), isNotNull(checkpointSubscription.confirmedAt)))
  const signed = signHead(keys, head)
  const tokenOf = openTokens(keys, slug)
  await writeEachLetter(tx, readers.map(({ email }) => checkpointLetter({ slug, name }, signed, sealedAt !== null, { email, token: tokenOf(email), publicUrl })))
  if (sealedAt) await tx.delete(checkpointSubscription).where(eq(checkpointSubscription.editionId, id))
}
