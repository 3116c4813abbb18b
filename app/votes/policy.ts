import { type Calendar, whyPhaseClosed } from '~/editions/calendar'
import type { Rules } from '~/editions/rules'
import { whyForAnother } from '~/identity/acts-for-another'
import type { Attachment, Profile, Role, Viewer } from '~/identity/viewer'
import { placedName } from '~/territories/placed-name'
import type { EndRefusal, InvalidationRefusal, NamingRefusal, VoteRefusal } from './vote'

export type Voter = { profile: Profile; roles: Role[]; attachment: Pick<Attachment, 'name' | 'kind' | 'departement' | 'code' | 'level'> | null }
type Facts = { calendar: Calendar; rules: Rules; at: Date; supports: number; shownFor?: string | undefined }

/**
 * Why this person cannot support one more proposal at `at`; null when they can.
 * Asked by the ballot box, and by the screen to explain a disabled button.
 * @param facts.supports the supports the person already gives in this edition
 * @param facts.shownFor the territory that the page of the act showed: told first that they act for another now, they are
 * not told of one they did not mean to vote for that it has no vote, or is not proven
 */
export function whyCannotVote(voter: Voter, facts: Facts): VoteRefusal | null {
  const { votes } = facts.rules
  const closed = whyPhaseClosed(facts.calendar, 'vote', facts.at)
  if (closed) return closed
  if (!votes.profiles.includes(voter.profile)) return { refused: 'profile-does-not-vote' }
  const another = whyForAnother(voter.attachment, facts.shownFor)
  if (another) return another
  if (!voter.attachment) return voter.roles.includes('moderator') ? { refused: 'moderator-without-territory', votes } : { refused: 'no-territory' }
  const { kind, level } = voter.attachment
  const territory = placedName(voter.attachment)
  if (!votes.kinds.includes(kind)) return { refused: 'territory-does-not-vote', territory }
  if (level !== 'proven') return { refused: 'attachment-not-proven', territory }
  if (votes.limit !== null && facts.supports >= votes.limit) return { refused: 'vote-limit-reached', limit: votes.limit }
  return null
}

/** Why a support cannot be withdrawn at `at`: only the calendar says so. */
export const whyCannotWithdraw = (facts: Pick<Facts, 'calendar' | 'at'>): VoteRefusal | null =>
  whyPhaseClosed(facts.calendar, 'vote', facts.at)

/** Why this person cannot invalidate votes at `at`; null when they can. Once closed, the vote is what it was: it is sealed so. */
export function whyCannotInvalidate(actor: Pick<Viewer, 'roles'>, { calendar, at }: Pick<Facts, 'calendar' | 'at'>, reason: string): InvalidationRefusal | null {
  if (!actor.roles.includes('moderator')) return { refused: 'not-a-moderator' }
  const closed = whyPhaseClosed(calendar, 'vote', at)
  if (closed) return closed
  return [...reason.trim()].length < 10 ? { refused: 'reason-too-short' } : null
}

/** Why a reason that the ledger will publish for ever cannot be this one: whoever leaves could not be taken out of it. */
export function whyCannotPublish(reason: string, voter: Pick<Viewer, 'displayName' | 'email'>): NamingRefusal | null {
  const said = reason.toLowerCase()
  const names = [voter.displayName, voter.email ?? ''].some((word) => word.trim().length > 2 && said.includes(word.trim().toLowerCase()))
  return names ? { refused: 'reason-names-them' } : null
}

/** Why this person cannot end this attachment; null when they can: it is theirs, or they moderate and say why. */
export function whyCannotEnd(actor: Pick<Viewer, 'personId' | 'roles'>, present: { personId: string } | null, reason: string | undefined): EndRefusal | null {
  if (!present) return { refused: 'attachment-gone' }
  if (present.personId === actor.personId) return null
  if (!actor.roles.includes('moderator')) return { refused: 'not-a-moderator' }
  return [...(reason ?? '').trim()].length < 10 ? { refused: 'reason-too-short' } : null
}
