import { eq } from 'drizzle-orm'
import { proconnectArrival, proconnectIdentity } from '~db/schema/identity/proconnect'
import type { Work } from '~/work.server'
import { type CodeOutcome, enterCode } from '../enter-code.server'
import { holdPerson } from '../hold-person.server'
import { findLatestCode } from '../latest-code.server'
import { type Arrival, findArrival, holdArrival } from './arrival.server'
import type { LinkRefusal } from './refusals'
import { takeUpAgain } from './set-aside.server'

type Linked = { personId: string; told: Arrival }

/**
 * Links whom ProConnect told of in this browser to the account of a person who has just proven, here too, that it is
 * theirs. The claim of an address is no such proof: a provider could say anyone's. The person is held first, as a leave
 * holds them: what is linked to somebody erased would let nobody in, ever.
 */
export async function linkIdentity(work: Work, { browser, personId }: { browser: string | null; personId: string }): Promise<LinkRefusal | Linked> {
  const held = await holdPerson(work.tx, { personId })
  if (!held?.email) return { refused: 'ended-meanwhile' }
  const arrival = await holdArrival(work.tx, browser, work.at)
  return arrival ? linkArrival(work, arrival, personId) : { refused: 'no-arrival' }
}

/**
 * The same by a code sent to the address of the account. `personId` is null when the address, proven, has no account.
 * @param asked.signedIn who this browser is signed in as, if anyone: what else has been proven in it
 */
export async function linkByCode(work: Work, { browser, code, signedIn }: { browser: string | null; code: string; signedIn: string | null }): Promise<LinkRefusal | CodeOutcome | Linked> {
  // Before the person is held, which writes: whoever comes from nowhere would wait longer for an address that has an account.
  if (!(await findArrival(work.tx, browser))) return { refused: 'no-arrival' }
  const asked = await findLatestCode(work.tx, browser)
  if (asked) await holdPerson(work.tx, { email: asked.email })
  const arrival = await holdArrival(work.tx, browser, work.at)
  if (!arrival) return { refused: 'no-arrival' }
  const outcome = await enterCode(work, { browser, code, signedIn })
  return 'refused' in outcome || !outcome.personId ? outcome : linkArrival(work, arrival, outcome.personId)
}

/** Writes the link, and takes up again what was set aside for it. For the verbs that hold the arrival and know whose account it is. */
export async function linkArrival(work: Work, arrival: Arrival, personId: string): Promise<LinkRefusal | Linked> {
  const { provider, sub, browserHash } = arrival
  const [linked] = await work.tx.insert(proconnectIdentity).values({ provider, sub, personId, linkedAt: await work.at() }).onConflictDoNothing().returning({ sub: proconnectIdentity.sub })
  if (!linked) return { refused: 'identity-taken' }
  await takeUpAgain(work, { personId, provider, sub })
  await work.tx.delete(proconnectArrival).where(eq(proconnectArrival.browserHash, browserHash))
  return { personId, told: arrival }
}
