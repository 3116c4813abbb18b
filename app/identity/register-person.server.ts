import type { Tx } from '~db/client.server'
import { person } from '~db/schema/identity'
import type { Work } from '~/work.server'
import type { Introduction } from './forms'
import { holdLatestCode } from './latest-code.server'
import { whyCannotRegister } from './policy'
import type { RegistrationRefusal } from './sign-in'

/**
 * Opens the account of a newcomer. The address is the one their browser has just proven by a code, never one that a
 * form says.
 * @param newcomer.network the mark of the network they come from, kept a while for moderators to see a crowd
 */
export async function registerPerson(
  work: Work,
  { browser, network, ...introduction }: Introduction & { browser: string | null; network: string | null },
): Promise<RegistrationRefusal | { personId: string }> {
  const code = browser ? await holdLatestCode(work.tx, browser) : null
  const refusal = whyCannotRegister(code, await work.at())
  if (refusal || !code) return refusal ?? { refused: 'address-not-proven' }
  return writePerson(work.tx, { email: code.email, addressTold: false, network }, introduction)
}

/** Writes a newcomer whose address is known by something better than a form; one that an account has already is refused. */
export async function writePerson(tx: Tx, known: { email: string; addressTold: boolean; network: string | null }, { organisation, ...introduction }: Introduction): Promise<RegistrationRefusal | { personId: string }> {
  const [written] = await tx.insert(person)
    .values({ ...introduction, organisation: organisation || null, ...known })
    .onConflictDoNothing({ target: person.email })
    .returning({ id: person.id })
  return written ? { personId: written.id } : { refused: 'address-taken' }
}
