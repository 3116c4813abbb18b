import type { Work } from '~/work.server'
import { sendCode } from '../ask-code.server'
import { findByEmail } from '../find-by-email.server'
import { holdPerson } from '../hold-person.server'
import { askingBrowser } from './asking-browser.server'
import { readAddressFacts } from './facts.server'
import { newAddressLetter, takenAddressLetter } from './letters'
import { type AskAddressRefusal, whyCannotCorrect } from './policy'

type Asked = { personId: string; sessionId: string | null; email: string; browser: string }

/**
 * Sends a code to the address that is to replace a person's. One that has an account is written that someone asked, without
 * a code, and the page answers as for any other: whoever asks learns nothing of who has an account.
 * @returns the refusal (a session older than a quarter of an hour, one of the demonstration, their own address), or that it
 *   was asked, whether a letter left or not
 */
export async function askAddressCode(work: Work, { personId, sessionId, email, browser }: Asked): Promise<AskAddressRefusal | { asked: true }> {
  const held = await holdPerson(work.tx, { personId })
  const refusal = whyCannotCorrect(await readAddressFacts(work.tx, { personId, sessionId }))
  if (refusal) return refusal
  if (held?.email === email) return { refused: 'same-address' }
  const taken = (await findByEmail(work.tx, email)) !== null
  await sendCode(work, { email, browser: askingBrowser(browser, personId), hasCode: !taken }, ({ code }) =>
    taken ? takenAddressLetter(email, work.publicUrl) : newAddressLetter(email, code))
  return { asked: true }
}
