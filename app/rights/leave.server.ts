import { notFound } from '~/http/problems.server'
import { holdPerson } from '~/identity/hold-person.server'
import { writeLastLetter } from '~/mail/write-last-letter.server'
import type { Work } from '~/work.server'
import { eraseHeld, holdLeaving } from './erase-held.server'
import { readLeaveFacts } from './leave-facts.server'
import { type LeaveRefusal, whyCannotLeave } from './leaving'
import { lastLetter } from './letters'

/**
 * A person leaves: who they are is erased everywhere, and one last letter tells them so. Asked twice together, the
 * second finds nobody.
 * @returns the refusal (the last administrator, the only one who can speak for a file being examined, or a session older
 *   than a quarter of an hour), or that they left. @throws 404 when the account is gone
 */
export async function leave(work: Work, who: { personId: string; sessionId: string | null }): Promise<LeaveRefusal | { left: true }> {
  await holdLeaving(work)
  const held = await holdPerson(work.tx, { personId: who.personId })
  if (!held?.email) throw notFound('Ce compte n’existe plus\u00a0: il est déjà effacé.')
  const refusal = whyCannotLeave(await readLeaveFacts(work.tx, who))
  if (refusal) return refusal
  await eraseHeld(work, held)
  await writeLastLetter(work.tx, lastLetter(held.email, work.publicUrl))
  return { left: true }
}
