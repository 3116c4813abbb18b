import type { Reader } from '~db/client.server'
import { readInstant, type Work } from '~/work.server'
import type { Introduction } from '../forms'
import { findLatestCode, holdLatestCode } from '../latest-code.server'
import { whyCannotRegister } from '../policy'
import { writePerson } from '../register-person.server'
import type { RegistrationRefusal, SignInCode } from '../sign-in'
import { type Arrival, holdArrival } from './arrival.server'
import { linkArrival } from './link.server'
import { addressToOpen } from './policy'
import type { LinkRefusal } from './refusals'

type Asked = { browser: string | null; network: string | null; introduction: Introduction }

/**
 * Opens the account of someone ProConnect told of, whom no account is linked to. Their address is the one it told, and
 * proves nothing until a code does; or another that this browser has proven since, when it told none, or one that a
 * colleague has an account at.
 * @returns the refusal (nobody told of here in the last half hour, no address, one that has an account, linked
 *   meanwhile), or the person
 */
export async function registerTold(work: Work, { browser, network, introduction }: Asked): Promise<LinkRefusal | RegistrationRefusal | { personId: string; told: Arrival }> {
  const arrival = await holdArrival(work.tx, browser, work.at)
  if (!arrival || !browser) return { refused: 'no-arrival' }
  const address = addressToOpen(arrival, provenBy(await holdLatestCode(work.tx, browser), await work.at()))
  if (!address) return { refused: 'address-not-proven' }
  const written = await writePerson(work.tx, { email: address.email, addressTold: address.told, network }, introduction)
  return 'refused' in written ? written : linkArrival(work, arrival, written.personId)
}

/** The address at which `registerTold` would open the account now, and whether it was only told; null without any. */
export const findAddressToOpen = async (db: Reader, browser: string | null, arrival: Arrival) =>
  addressToOpen(arrival, provenBy(await findLatestCode(db, browser), await readInstant(db)))

/** What a code proves at `at` of an address; null when it proves none, or has for too long. */
const provenBy = (code: SignInCode | null, at: Date) => (code?.usedAt && !whyCannotRegister(code, at) ? { email: code.email, usedAt: code.usedAt } : null)
