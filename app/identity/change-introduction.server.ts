import { eq } from 'drizzle-orm'
import { person } from '~db/schema/identity'
import type { Work } from '~/work.server'
import { findViewer } from './find-viewer.server'
import type { Introduction } from './forms'
import { holdPerson } from './hold-person.server'
import { listMyAttachments } from './list-my-attachments.server'
import { whyCannotTake } from './policy'
import { setAsideDeclared } from './proconnect/set-aside.server'
import type { ProfileRefusal } from './sign-in'

/**
 * Changes what a person tells of themselves. What they published keeps what was true then.
 * @returns the refusal (another profile, when one of their attachments is proven); null when it is done
 */
export async function changeIntroduction(
  work: Work,
  { personId, organisation, ...introduction }: Introduction & { personId: string },
): Promise<ProfileRefusal | null> {
  await holdPerson(work.tx, { personId })
  const viewer = await findViewer(work.tx, personId)
  if (!viewer) throw new Error(`person ${personId} is signed in and not there`)
  // Acting meanwhile for another territory, only declared, opens nothing: the proof of any of them is of the profile too.
  const proven = (await listMyAttachments(work.tx, personId)).find(({ level }) => level === 'proven')
  const refusal = whyCannotTake(introduction.profile, { ...viewer, attachment: proven ?? viewer.attachment })
  if (refusal) return refusal
  if (introduction.profile !== viewer.profile) await setAsideDeclared(work, personId)
  await work.tx.update(person).set({ ...introduction, organisation: organisation || null }).where(eq(person.id, personId))
  return null
}
