import { eq } from 'drizzle-orm'
import { proconnectDeparture } from '~db/schema/identity/proconnect'
import type { Work } from '~/work.server'
import { storedBrowser } from '../code-secrets.server'
import { whyCannotComeBack } from './policy'
import type { WayBackRefusal } from './refusals'
import { storedState, type WayBack, wayBackOf } from './secrets.server'

/**
 * Takes a browser back from ProConnect, once: the same address opened again leads nowhere.
 * @returns the refusal (never left or back already, from another browser, after ten minutes), or what the answer must match
 */
export async function comeBack(work: Work, { browser, state }: { browser: string | null; state: string | null }): Promise<WayBackRefusal | { wayBack: WayBack; returnTo: string }> {
  const thisOne = eq(proconnectDeparture.stateHash, storedState(state ?? ''))
  const [departure] = await work.tx.select().from(proconnectDeparture).where(thisOne).for('update')
  const refusal = whyCannotComeBack(departure ?? null, browser && storedBrowser(browser), await work.at())
  if (refusal || !departure || !browser || !state) return refusal ?? { refused: 'unknown-departure' }
  await work.tx.delete(proconnectDeparture).where(thisOne)
  return { wayBack: wayBackOf(browser, state), returnTo: departure.returnTo }
}
