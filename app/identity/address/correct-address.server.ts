import { notFound } from '~/http/problems.server'
import { writeJournal } from '~/journal/write-journal.server'
import { writeFew } from '~/mail/write-few.server'
import { writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { endSessions } from '../end-sessions.server'
import { tryCode } from '../enter-code.server'
import { holdPerson } from '../hold-person.server'
import { askingBrowser } from './asking-browser.server'
import { formerAddressLetter } from './letters'
import { moveAddress } from './move-address.server'
import type { CorrectRefusal } from './policy'

type Typed = { personId: string; sessionId: string | null; browser: string | null; code: string }

/**
 * Gives a person the address whose code they have just typed, signed in, in the browser that asked for it. What is theirs
 * stays: territories, proofs, roles, accounts of ProConnect; both doors have just been proven in this browser. The other
 * sessions end with their screens, the journal says that it was done, and the former address is told how to object.
 * @returns the refusal (of the code, or somebody else took the address meanwhile), or both addresses. @throws 404 when they left
 */
export async function correctAddress(work: Work, { personId, sessionId, browser, code }: Typed): Promise<CorrectRefusal | { former: string; email: string; ended: number }> {
  const held = await holdPerson(work.tx, { personId })
  if (!held?.email) throw notFound('Ce compte n’existe plus\u00a0: il vient d’être effacé.')
  const proven = await tryCode(work, { browser: browser && askingBrowser(browser, personId), code })
  if ('refused' in proven) return proven
  const refusal = await moveAddress(work, held, { email: proven.email, told: false })
  if (refusal) return refusal
  const ended = await endSessions(work, { personId, except: sessionId })
  await writeJournal(work, { actorId: personId, editionId: null, act: 'address-correct', object: `person:${personId}` })
  const letter = formerAddressLetter(held.email, { at: await work.at(), publicUrl: work.publicUrl })
  // What a provider told may be a stranger’s: whoever opens accounts there again and again would flood them.
  if (held.addressTold) await writeFew(work.tx, letter)
  else await writeLetter(work.tx, letter)
  return { former: held.email, email: proven.email, ended }
}
