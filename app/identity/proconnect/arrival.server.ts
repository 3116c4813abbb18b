import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '~db/client.server'
import { proconnectArrival } from '~db/schema/identity/proconnect'
import { readInstant } from '~/work.server'
import { storedBrowser } from '../code-secrets.server'
import { isStillHere } from './policy'

/** Someone told of by ProConnect in one browser, whom no account is linked to yet. */
export type Arrival = typeof proconnectArrival.$inferSelect

const arrivalOf = (db: Reader, browser: string) => db.select().from(proconnectArrival).where(eq(proconnectArrival.browserHash, storedBrowser(browser)))

/** Who has just come back from ProConnect in this browser and is not linked yet; null for nobody, or after half an hour. */
export async function findArrival(db: Reader, browser: string | null): Promise<Arrival | null> {
  const [arrival] = browser ? await arrivalOf(db, browser) : []
  return arrival && isStillHere(arrival, await readInstant(db)) ? arrival : null
}

/** The same, held until the commit: two answers sent together are not both taken. */
export async function holdArrival(tx: Tx, browser: string | null, at: () => Promise<Date>): Promise<Arrival | null> {
  const [arrival] = browser ? await arrivalOf(tx, browser).for('update') : []
  return arrival && isStillHere(arrival, await at()) ? arrival : null
}
