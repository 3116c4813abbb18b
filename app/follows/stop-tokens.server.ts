import { createHmac, timingSafeEqual } from 'node:crypto'
import { isUuid } from '~/http/read-id.server'
import { canonicalJson } from '~/ledger/canonical'
import type { LedgerKeys } from '~/ledger/keys.server'

/** What only a letter to this person carries: drawn from the site’s secret, kept nowhere. It stops letters, and does nothing else. */
function tokenOf(keys: LedgerKeys, personId: string): string {
  const secret = keys.sign('', canonicalJson({ kind: 'follows' }))
  return createHmac('sha256', secret).update(personId).digest('hex').slice(0, 40)
}

/** The page that stops the letters to a person, for the letters to them. */
export const stopAddress = (publicUrl: string, keys: LedgerKeys, personId: string): string => `${publicUrl}/suivis/arreter?qui=${personId}&jeton=${tokenOf(keys, personId)}`

/** Of whom the address of that page stops the letters; null when no letter carried it. */
export function whoStops(keys: LedgerKeys, request: Request): { personId: string; query: string } | null {
  const asked = new URL(request.url).searchParams
  const [personId, token] = [asked.get('qui') ?? '', asked.get('jeton') ?? '']
  if (!isUuid(personId) || !/^[0-9a-f]{40}$/.test(token)) return null
  return timingSafeEqual(Buffer.from(token), Buffer.from(tokenOf(keys, personId))) ? { personId, query: `?qui=${personId}&jeton=${token}` } : null
}
