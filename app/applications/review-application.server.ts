import { eq } from 'drizzle-orm'
import { application } from '~db/schema/applications'
import { writeJournal } from '~/journal/write-journal.server'
import { writeLetter } from '~/mail/write-letter.server'
import { placedName } from '~/territories/placed-name'
import type { Work } from '~/work.server'
import type { ApplicationRefusal, ApplicationState, Review } from './application'
import { findActor } from '~/identity/find-actor.server'
import { findSubmittedApplication } from './find-application.server'
import { findStarter } from './find-starter.server'
import { holdApplication, noSuchFile } from './hold-application.server'
import { aboutEdition, decisionLetter } from './letters'
import { whyCannotReview } from './policy'
import { applicationsTopic } from './topic'

/**
 * A moderator takes up, accepts or declines a submitted file: the file, the journal and the letter to the person who
 * opened it, together. The same wish twice gives the same state and writes once; a decision is never changed.
 * @throws 404 for a draft as for a missing file: drafts are their territory's alone
 */
export async function reviewApplication(work: Work, slug: string, personId: string, id: number, review: Review): Promise<{ state: ApplicationState } | ApplicationRefusal> {
  const edition = await holdApplication(work, slug, id)
  const actor = await findActor(work.tx, personId)
  const file = await findSubmittedApplication(work.tx, edition, id)
  if (!file) throw noSuchFile()
  const refusal = whyCannotReview(actor, edition, file, review)
  if (file.state === review.wanted && refusal?.refused !== 'not-a-moderator') return { state: file.state }
  if (refusal) return refusal

  const { wanted } = review
  const reason = review.reason.trim() || null
  await work.tx.update(application)
    .set(wanted === 'under-review' ? { reviewedAt: edition.at } : { decision: wanted, decidedAt: edition.at, decidedBy: personId, decisionReason: reason })
    .where(eq(application.id, id))
  await writeJournal(work, {
    actorId: personId, editionId: edition.id, act: ACTS[wanted], object: `application:${id}`, reason,
    details: { title: `${placedName(file.territory)}, «\u00a0${file.proposal.title}\u00a0»` },
  })
  const recipient = (await findStarter(work.tx, id))?.email
  if (recipient && wanted !== 'under-review') await writeLetter(work.tx, { recipient, ...decisionLetter(aboutEdition(edition, work.publicUrl), file, wanted, reason) })
  work.touch(applicationsTopic(slug))
  return { state: wanted }
}

const ACTS = { 'under-review': 'take-up-application', accepted: 'accept-application', declined: 'decline-application' } as const
