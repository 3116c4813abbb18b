import { holdPerson } from '~/identity/hold-person.server'
import type { PowerOver, PowerRefusal } from '~/identity/power'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { eraseHeld, holdPens } from './erase-held.server'

/**
 * Erases, from the command line, who a person is; the journal says why. Nothing they hold keeps them here: the operator
 * answers for it.
 * @returns the refusal (nobody has this address), or that it is done
 */
export async function erasePerson(work: Work, { email, reason }: PowerOver): Promise<PowerRefusal | { erased: true }> {
  await holdPens(work)
  const held = await holdPerson(work.tx, { email })
  if (!held) return { refused: 'unknown-person', email }
  await eraseHeld(work, held)
  await writeJournal(work, { actorId: null, editionId: null, act: 'person-erase', object: `person:${held.id}`, reason, details: {} })
  return { erased: true }
}
