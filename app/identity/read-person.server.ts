import { eq } from 'drizzle-orm'
import { person } from '~db/schema/identity'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { findActor } from './find-actor.server'
import { findViewer } from './find-viewer.server'
import type { RoleRefusal } from './power'
import { whyCannotReadPerson } from './role-policy'
import type { Viewer } from './viewer'

/**
 * Reads, for an administrator, whose an address is. That they looked is a line of the journal: a name and an address are
 * not public.
 * @returns the refusal (not an administrator, nobody there), or the person
 */
export async function readPerson(work: Work, { email, actorId }: { email: string; actorId: string }): Promise<RoleRefusal | Viewer> {
  const refusal = whyCannotReadPerson(await findActor(work.tx, actorId))
  if (refusal) return refusal
  const [known] = await work.tx.select({ id: person.id }).from(person).where(eq(person.email, email))
  const viewer = known && (await findViewer(work.tx, known.id))
  if (!viewer) return { refused: 'unknown-person', email }
  await writeJournal(work, { actorId, editionId: null, act: 'read-person', object: `person:${viewer.personId}` })
  return viewer
}
