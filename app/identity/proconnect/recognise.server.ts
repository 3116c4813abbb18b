import { and, eq } from 'drizzle-orm'
import { proconnectArrival, proconnectIdentity } from '~db/schema/identity/proconnect'
import type { Work } from '~/work.server'
import { storedBrowser } from '../code-secrets.server'
import type { Told } from './told'

type Arrived = { browser: string; told: Told & { idToken: string }; returnTo: string }

/**
 * Finds whose account is linked to whom ProConnect tells of, by provider and `sub`, never by the address: a provider
 * answers for its `sub`, not for a mailbox. Somebody unknown is kept a while in their browser, until they link or open
 * an account.
 */
export async function recognise(work: Work, { browser, told, returnTo }: Arrived): Promise<{ personId: string | null }> {
  const { provider, sub } = told
  const [known] = await work.tx.select({ personId: proconnectIdentity.personId }).from(proconnectIdentity)
    .where(and(eq(proconnectIdentity.provider, provider), eq(proconnectIdentity.sub, sub)))
  if (known) return known
  const kept = { ...told, returnTo, arrivedAt: await work.at() }
  await work.tx.insert(proconnectArrival).values({ browserHash: storedBrowser(browser), ...kept })
    .onConflictDoUpdate({ target: proconnectArrival.browserHash, set: kept })
  return { personId: null }
}
