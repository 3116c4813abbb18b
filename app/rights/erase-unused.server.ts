import { holdPerson } from '~/identity/hold-person.server'
import { holdUnusedToWarn, listUnused, noteWarned } from '~/identity/unused-accounts.server'
import { writeJournal } from '~/journal/write-journal.server'
import { writeToPerson } from '~/identity/write-to-person.server'
import type { Work } from '~/work.server'
import { eraseHeld, holdLeaving } from './erase-held.server'
import { readLeaveFacts } from './leave-facts.server'
import { whyCannotLeave } from './leaving'
import { unusedLetter } from './letters'
import { WARNING_DAYS } from './retention'

/** Writes to those whose account will soon have been unused for `days`: to sign in is enough to keep it. */
export async function warnUnused(work: Work, days: number): Promise<void> {
  const unused = await holdUnusedToWarn(work.tx, days - WARNING_DAYS)
  const at = await work.at()
  for (const { id, email } of unused) {
    await writeToPerson(work.tx, unusedLetter(email, work.publicUrl))
    await noteWarned(work.tx, id, at)
  }
}

/**
 * Erases someone whose account is unused for `days` and who was warned, as if they left; unless they came back in the
 * meantime, or something must be handed over first, which waits for an administrator.
 */
export async function eraseUnused(work: Work, { personId, days }: { personId: string; days: number }): Promise<{ erased: boolean }> {
  await holdLeaving(work)
  const held = await holdPerson(work.tx, { personId })
  const still = await listUnused(work.tx, { days, warned: WARNING_DAYS, id: personId })
  const facts = await readLeaveFacts(work.tx, { personId, sessionId: null })
  if (!held || still.length === 0 || whyCannotLeave({ ...facts, justProven: true })) return { erased: false }
  await eraseHeld(work, held)
  await writeJournal(work, { actorId: null, editionId: null, act: 'person-erase', object: `person:${personId}`, reason: 'Compte inutilisé depuis trois ans, prévenu un mois avant.', details: {} })
  return { erased: true }
}
