import type { Work } from '~/work.server'
import type { Introduction } from '../forms'
import { holdLatestCode } from '../latest-code.server'
import { whyCannotRegister } from '../policy'
import { writePerson } from '../register-person.server'
import type { RegistrationRefusal } from '../sign-in'
import { type Arrival, holdArrival } from './arrival.server'
import { linkArrival } from './link.server'
import type { LinkRefusal } from './refusals'

/**
 * Opens the account of someone ProConnect told of, whom no account is linked to. Their address is the one it told, as
 * long as no account has it, and proves nothing until a code does; when it told none, the one this browser has just proven.
 * @returns the refusal (nobody told of here in the last half hour, no address, one that has an account, linked
 *   meanwhile), or the person
 */
export async function registerTold(
  work: Work,
  { browser, network, introduction }: { browser: string | null; network: string | null; introduction: Introduction },
): Promise<LinkRefusal | RegistrationRefusal | { personId: string; told: Arrival }> {
  const arrival = await holdArrival(work.tx, browser, work.at)
  if (!arrival || !browser) return { refused: 'no-arrival' }
  const code = await holdLatestCode(work.tx, browser)
  const refusal = whyCannotRegister(code, await work.at())
  const proven = refusal || !code ? null : code.email
  const email = arrival.email ?? proven
  if (!email) return refusal ?? { refused: 'address-not-proven' }
  const written = await writePerson(work.tx, { email, addressTold: email !== proven, network }, introduction)
  return 'refused' in written ? written : linkArrival(work, arrival, written.personId)
}
