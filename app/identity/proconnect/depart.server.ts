import { lt } from 'drizzle-orm'
import { proconnectArrival, proconnectDeparture } from '~db/schema/identity/proconnect'
import type { Work } from '~/work.server'
import { storedBrowser } from '../code-secrets.server'
import { ARRIVAL_LIFE_MS } from './policy'
import { drawState, storedState } from './secrets.server'

/**
 * Remembers that a browser leaves for ProConnect, and where it was going; gives the state it must come back with. Forgets
 * those that never came back.
 */
export async function depart(work: Work, { browser, returnTo }: { browser: string; returnTo: string }): Promise<string> {
  const at = await work.at()
  const over = new Date(at.getTime() - ARRIVAL_LIFE_MS)
  await work.tx.delete(proconnectDeparture).where(lt(proconnectDeparture.departedAt, over))
  await work.tx.delete(proconnectArrival).where(lt(proconnectArrival.arrivedAt, over))
  const state = drawState()
  await work.tx.insert(proconnectDeparture).values({ stateHash: storedState(state), browserHash: storedBrowser(browser), returnTo, departedAt: at })
  return state
}
