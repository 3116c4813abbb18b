import { desc, sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { application } from '~db/schema/applications'
import { committee, committeeDecision } from '~db/schema/committees'
import { letter } from '~db/schema/mail'
import type { ApplicationState } from '~/applications/application'
import type { Edition } from '~/editions/edition.server'
import { type Rules, rulesOf2021 } from '~/editions/rules'
import type { Viewer } from '~/identity/viewer'
import { beginWork, type Work } from '~/work.server'

export const TEXTS = {
  motivation: 'Nos dix-sept communes ont chacune leur formulaire de participation.',
  means: 'Une cheffe de projet à mi-temps et le service informatique de l’agglomération.',
  calendar: 'L’équipe est disponible dès septembre ; premier essai avant la fin de l’année.',
}

/** The rules of 2021, with a moderator’s look at each file. */
export const REVIEWED: Partial<Rules> = { applications: { ...rulesOf2021.applications, mode: 'review' } }

/** Writes a territory's file in a given state; gives its id. */
export async function anApplication(tx: Tx, edition: Pick<Edition, 'id'>, proposalId: number, starter: Viewer, state: ApplicationState = 'draft'): Promise<number> {
  if (!starter.attachment) throw new Error('this person has no territory')
  const at = sql`date_trunc('milliseconds', clock_timestamp())`
  const decided = state === 'accepted' || state === 'declined'
  const [row] = await tx.insert(application).values({
    editionId: edition.id, proposalId, territoryId: starter.attachment.territoryId, startedBy: starter.personId, ...TEXTS,
    startedAt: at, savedAt: at,
    ...(state !== 'draft' && { submittedAt: at }),
    ...(state === 'under-review' && { reviewedAt: at }),
    ...(decided && { decision: state, decidedAt: at, decisionReason: 'Un motif assez long pour être dit.' }),
    ...(state === 'withdrawn' && { withdrawnAt: at }),
  }).returning({ id: application.id })
  if (!row) throw new Error('the file was not written')
  return row.id
}

type Outcomes = Record<number, 'kept' | 'not-kept' | 'deferred'>

/** Writes the first committee's sitting, which keeps or not each of these proposals. */
export const aFirstCommittee = (tx: Tx, edition: Pick<Edition, 'id' | 'at'>, outcomes: Outcomes) => aCommittee(tx, edition, 1, outcomes)

/** Writes the sitting of one of the two committees. */
export async function aCommittee(tx: Tx, edition: Pick<Edition, 'id' | 'at'>, number: 1 | 2, outcomes: Outcomes): Promise<void> {
  const [sitting] = await tx.insert(committee).values({ editionId: edition.id, number, heldAt: edition.at, quorum: 3 }).returning({ id: committee.id })
  if (!sitting) throw new Error('the committee was not written')
  await tx.insert(committeeDecision).values(Object.entries(outcomes).map(([proposalId, outcome]) => ({
    committeeId: sitting.id, editionId: edition.id, proposalId: Number(proposalId), outcome, reason: 'Le comité en a délibéré.', decidedAt: edition.at,
  })))
}

/** The same transaction at a later instant: a unit of work keeps the one it was given. */
export const later = (work: Work): Work => beginWork(work.tx, work.touch, work.publicUrl)

/** Every address of this site in the letters written so far, as they would be clicked. */
export const addressesInLetters = async (tx: Tx): Promise<string[]> =>
  (await lettersOf(tx)).flatMap(({ body }) => body.match(/\S*\/consultations\/\S*/g) ?? [])

/** The letters written so far, the last one first. */
export const lettersOf = (tx: Tx) =>
  tx.select({ recipient: letter.recipient, subject: letter.subject, body: letter.body }).from(letter).orderBy(desc(letter.id))
