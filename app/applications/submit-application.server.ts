import { eq } from 'drizzle-orm'
import { application } from '~db/schema/applications'
import { writeToPerson } from '~/identity/write-to-person.server'
import type { Work } from '~/work.server'
import type { ApplicationRefusal } from './application'
import { findActor } from '~/identity/find-actor.server'
import { findOwnApplication } from './find-application.server'
import { holdApplication, noSuchFile } from './hold-application.server'
import { aboutEdition, receiptLetter } from './letters'
import { whyCannotSave, whyCannotSubmit } from './policy'
import { applicationsTopic } from './topic'

type Submitted = { application: number; accepted: boolean }

/**
 * Submits a territory's file as its summary showed it, and writes its receipt. Where the edition accepts automatically,
 * submitted is accepted, and the same instant says so. Sent twice, it gives the same answer and writes nothing more.
 * @param seen when the summary says the file was last saved
 * @throws 404 when the file is not the actor's territory's
 */
export async function submitApplication(work: Work, slug: string, personId: string, id: number, { seen }: { seen: Date }): Promise<Submitted | ApplicationRefusal> {
  const edition = await holdApplication(work, slug, id)
  const actor = await findActor(work.tx, personId)
  const file = await findOwnApplication(work.tx, edition, id, actor)
  if (!file) throw noSuchFile()
  if (file.state === 'submitted' || file.state === 'under-review' || file.state === 'accepted') return { application: id, accepted: file.state === 'accepted' }
  const refusal = whyCannotSubmit(actor, edition, file) ?? whyCannotSave(actor, edition, file, { at: file.savedAt, seen })
  if (refusal) return refusal

  const accepted = edition.rules.applications.mode === 'automatic'
  await work.tx.update(application)
    .set({ submittedAt: edition.at, ...(accepted && { decision: 'accepted' as const, decidedAt: edition.at }) })
    .where(eq(application.id, id))
  if (actor.email) await writeToPerson(work.tx, { recipient: actor.email, ...receiptLetter(aboutEdition(edition, work.publicUrl), file, accepted) })
  work.touch(applicationsTopic(slug))
  return { application: id, accepted }
}
