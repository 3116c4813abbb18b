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
 * long as no account has it; when it told none, the one this browser has just proven by a code.
 */
export async function registerTold(
  work: Work,
  { browser, introduction }: { browser: string | null; introduction: Introduction },
): Promise<LinkRefusal | RegistrationRefusal | { personId: string; told: Arrival }> {
  const arrival = await holdArrival(work.tx, browser, work.at)
  if (!arrival || !browser) return { refused: 'no-arrival' }
  const code = arrival.email ? null : await holdLatestCode(work.tx, browser)
  const refusal = arrival.email ? null : whyCannotRegister(code, await work.at())
  if (refusal) return refusal
  const written = await writePerson(work.tx, arrival.email ?? code?.email ?? '', introduction)
  return 'refused' in written ? written : linkArrival(work, arrival, written.personId)
}
