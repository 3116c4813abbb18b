import { eq } from 'drizzle-orm'
import { mailboxCode } from '~db/schema/proofs'
import { findActor } from '~/identity/find-actor.server'
import { holdPerson } from '~/identity/hold-person.server'
import { recordProof } from '~/identity/record-proof.server'
import { placedName } from '~/territories/placed-name'
import type { Work } from '~/work.server'
import { isStoredMailboxCode } from './code-secrets.server'
import { findLatestMailboxCode } from './latest-mailbox-code.server'
import { whyCannotEnter } from './policy'
import type { EnterRefusal } from './proof'

/**
 * Tries the code that a mairie handed over, for the territory the person acts for. A wrong one is counted against the
 * code, five in all; the right one is used up, and the attachment is proven.
 * @returns the refusal (`triesLeft` of a wrong code; none asked for, used, over, or proven already), or the name of the
 *   territory
 */
export async function enterMailboxCode(work: Work, personId: string, code: string): Promise<EnterRefusal | { territory: string }> {
  // The person is held: two tries sent together are judged one after the other, and both are counted.
  await holdPerson(work.tx, { personId })
  const { attachment } = await findActor(work.tx, personId)
  const latest = attachment && (await findLatestMailboxCode(work.tx, personId, attachment.territoryId))
  const at = await work.at()
  const refusal = whyCannotEnter(attachment, latest, at)
  if (refusal || !attachment || !latest) return refusal ?? { refused: 'no-code' }
  const thisCode = eq(mailboxCode.id, latest.id)
  if (!isStoredMailboxCode(latest.codeHash, code, latest.attachmentId)) {
    const triesLeft = latest.triesLeft - 1
    await work.tx.update(mailboxCode).set({ triesLeft }).where(thisCode)
    return { refused: 'wrong-code', triesLeft }
  }
  await work.tx.update(mailboxCode).set({ usedAt: at }).where(thisCode)
  await recordProof(work, { personId, territoryId: attachment.territoryId, proof: 'mailbox' })
  return { territory: placedName(attachment) }
}
