import { and, eq, isNull } from 'drizzle-orm'
import { attachment } from '~db/schema/identity'
import { notFound } from '~/http/problems.server'
import { placedName } from '~/territories/placed-name'
import type { Work } from '~/work.server'
import { holdPerson } from './hold-person.server'
import { listMyAttachments } from './list-my-attachments.server'

/**
 * Chooses for which of their territories a person acts from now on, whatever the screen and the session; what they did
 * stays as it was done. @throws 404 when the attachment is not theirs, or has ended
 */
export async function chooseAttachment(work: Work, { personId, attachmentId }: { personId: string; attachmentId: number }): Promise<{ territory: string }> {
  await holdPerson(work.tx, { personId })
  const chosen = (await listMyAttachments(work.tx, personId)).find(({ id }) => id === attachmentId)
  if (!chosen) throw notFound('Cette collectivité n’est pas, ou n’est plus, l’une des vôtres.')
  // One choice a person: the former goes first, or the database refuses the second.
  await work.tx.update(attachment).set({ chosenAt: null }).where(and(eq(attachment.personId, personId), isNull(attachment.revokedAt)))
  await work.tx.update(attachment).set({ chosenAt: await work.at() }).where(eq(attachment.id, attachmentId))
  return { territory: placedName(chosen) }
}
