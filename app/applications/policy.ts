import { type Calendar, type PhaseRefusal, whyPhaseClosed } from '~/editions/calendar'
import type { Rules } from '~/editions/rules'
import type { Attachment, Profile, Role } from '~/identity/viewer'
import { placedName } from '~/territories/placed-name'
import { type ApplicationRefusal, type ApplicationState, type ApplicationTexts, lengthOf, missingSections, type Review } from './application'

export type Applicant = { profile: Profile; attachment: Pick<Attachment, 'name' | 'kind' | 'departement' | 'level'> | null }
type When = { calendar: Calendar; at: Date }
type Facts = When & { rules: Rules }
type File = { state: ApplicationState }

/**
 * Why this person cannot open or keep a file for their territory at `at`; null when they can.
 * Only proven members share a territory's file: someone who merely typed its name in must not hold its only one.
 */
export function whyCannotApply(applicant: Applicant, { calendar, rules, at }: Facts): ApplicationRefusal | null {
  const closed = whyPhaseClosed(calendar, 'application', at)
  if (closed) return closed
  if (!rules.applications.profiles.includes(applicant.profile)) return { refused: 'profile-does-not-apply' }
  if (!applicant.attachment) return { refused: 'no-territory' }
  const { kind, level } = applicant.attachment
  const territory = placedName(applicant.attachment)
  if (!rules.applications.kinds.includes(kind)) return { refused: 'territory-does-not-apply', territory }
  return level === 'proven' ? null : { refused: 'attachment-not-proven', territory }
}

/** Why this person cannot open a file for this proposal. @param proposal.open whether the first committee left it to applications */
export const whyCannotStart = (applicant: Applicant, facts: Facts, proposal: { open: boolean }): ApplicationRefusal | null =>
  whyCannotApply(applicant, facts) ?? (proposal.open ? null : { refused: 'proposal-not-kept' })

/**
 * Why what was typed cannot be saved.
 * @param saved when the file was last saved, and when the writer last saw it saved: a colleague's text is never lost unseen
 */
export function whyCannotSave(applicant: Applicant, facts: Facts, file: File, saved: { at: Date; seen: Date }): ApplicationRefusal | null {
  const refusal = whyCannotApply(applicant, facts)
  if (refusal) return refusal
  if (file.state !== 'draft') return { refused: 'not-a-draft', state: file.state }
  return saved.at.getTime() === saved.seen.getTime() ? null : { refused: 'changed-meanwhile', savedAt: saved.at }
}

/** Why the file cannot be submitted as it is. Ask `whyCannotSave` for a stale summary. */
export function whyCannotSubmit(applicant: Applicant, facts: Facts, file: File & ApplicationTexts & { open: boolean }): ApplicationRefusal | null {
  const refusal = whyCannotStart(applicant, facts, file)
  if (refusal) return refusal
  if (file.state !== 'draft') return { refused: 'not-a-draft', state: file.state }
  const missing = missingSections(file)
  return missing.length > 0 ? { refused: 'incomplete', missing } : null
}

/** Why the territory cannot withdraw its file: while applications are open it may, except from a file declined. */
export function whyCannotWithdraw(applicant: Applicant, facts: Facts, file: File): ApplicationRefusal | null {
  const refusal = whyCannotApply(applicant, facts)
  if (refusal) return refusal
  if (file.state === 'withdrawn') return { refused: 'already-withdrawn' }
  return file.state === 'declined' ? { refused: 'already-decided', decision: 'declined' } : null
}

/** Why files cannot be examined at `at`: from the opening of applications until the launch closes, they can. */
export function whyReviewClosed({ calendar, at }: When): PhaseRefusal | null {
  const application = whyPhaseClosed(calendar, 'application', at)
  if (application && application.refused !== 'phase-closed') return application
  const launch = whyPhaseClosed(calendar, 'launch', at)
  return launch?.refused === 'phase-closed' ? launch : null
}

/** Why this person cannot take up, accept or decline this file. A decision is never changed, and never declines without a reason. */
export function whyCannotReview(reviewer: { roles: Role[] }, facts: When, file: File, { wanted, reason }: Review): ApplicationRefusal | null {
  if (!reviewer.roles.includes('moderator')) return { refused: 'not-a-moderator' }
  const closed = whyReviewClosed(facts)
  if (closed) return closed
  if (file.state === 'draft') return { refused: 'not-submitted' }
  if (file.state === 'withdrawn') return { refused: 'already-withdrawn' }
  if (file.state === 'accepted' || file.state === 'declined') return { refused: 'already-decided', decision: file.state }
  return wanted === 'declined' && lengthOf(reason) < LEAST_REASON ? { refused: 'reason-too-short' } : null
}

/** What it takes, in characters, to tell a territory why. */
export const LEAST_REASON = 10
