import { eq } from 'drizzle-orm'
import { application } from '~db/schema/applications'
import { writeToPerson } from '~/identity/write-to-person.server'
import type { Work } from '~/work.server'
import type { ApplicationRefusal } from './application'
import { findActor } from '~/identity/find-actor.server'
import { findOwnApplication } from './find-application.server'
import { holdApplication, noSuchFile } from './hold-application.server'
import { aboutEdition, withdrawalLetter } from './letters'
import { whyCannotWithdraw } from './policy'
import { applicationsTopic } from './topic'

/**
 * Withdraws a territory's file: kept, dated, no longer public; the territory may open another for the same proposal.
 * @throws 404 when the file is not of a territory the actor is proven for
 */
export async function withdrawApplication(work: Work, slug: string, personId: string, id: number): Promise<{ withdrawnAt: Date } | ApplicationRefusal> {
  const edition = await holdApplication(work, slug, id)
  const actor = await findActor(work.tx, personId)
  const file = await findOwnApplication(work.tx, edition, id, actor)
  if (!file) throw noSuchFile()
  if (file.withdrawnAt) return { withdrawnAt: file.withdrawnAt }
  const refusal = whyCannotWithdraw(actor, edition, file)
  if (refusal) return refusal

  await work.tx.update(application).set({ withdrawnAt: edition.at }).where(eq(application.id, id))
  if (file.submittedAt && actor.email) await writeToPerson(work.tx, { recipient: actor.email, ...withdrawalLetter(aboutEdition(edition, work.publicUrl), file) })
  work.touch(applicationsTopic(slug))
  return { withdrawnAt: edition.at }
}
