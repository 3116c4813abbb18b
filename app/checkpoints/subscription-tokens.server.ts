import { createHash, createHmac } from 'node:crypto'
import { canonicalJson } from '~/ledger/canonical'
import type { LedgerKeys } from '~/ledger/keys.server'

/**
 * What the links of an edition's letters carry: only who reads the mailbox has it. Drawn from the edition's key and the
 * address, so that each letter can carry it again while the table holds but a hash: who reads the table alone can
 * neither confirm nor stop anything.
 */
export function openTokens(keys: LedgerKeys, slug: string): (email: string) => string {
  const secret = keys.sign(slug, canonicalJson({ edition: slug, kind: 'subscriptions' }))
  return (email) => createHmac('sha256', secret).update(email).digest('hex').slice(0, 40)
}

/** A token as the table keeps it. */
export const storedToken = (token: string): string => createHash('sha256').update(token).digest('hex')
