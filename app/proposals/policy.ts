import { findPhase, stateOf } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import type { Role } from '~/identity/viewer'
import type { RegroupRefusal, VerdictRefusal } from './verdict'

type Candidate = { title: string; withdrawn: boolean; /** Withdrawn by moderators, not by its author. */ refused?: boolean; decided: boolean }

type Facts = Pick<Edition, 'calendar' | 'at' | 'ballotFrozenAt'>

/** Why this person can neither regroup, redirect nor reject at `at`. Asked by every act of the workbench, undoing included. */
export const whyCannotRegroup = (actor: { roles: Role[] }, facts: Facts): RegroupRefusal | null =>
  actor.roles.includes('moderator') ? whyRegroupingClosed(facts) : { refused: 'not-a-moderator' }

/**
 * Why the contributions of an edition can be neither regrouped, redirected nor rejected by anyone at `at`; null when
 * they can: from the opening of the consultation until the vote opens, when the ballot freezes.
 */
export function whyRegroupingClosed({ calendar, at, ballotFrozenAt }: Facts): RegroupRefusal | null {
  if (ballotFrozenAt) return { refused: 'ballot-frozen', since: ballotFrozenAt }
  const vote = findPhase(calendar, 'vote')
  if (vote && stateOf(vote, at) !== 'future') return { refused: 'ballot-frozen', since: vote.opensAt }
  const consultation = findPhase(calendar, 'consultation')
  if (!consultation) return { refused: 'phase-not-planned', kind: 'consultation' }
  return stateOf(consultation, at) === 'future' ? { refused: 'nothing-to-regroup-yet', opensAt: consultation.opensAt } : null
}

/** Why nothing can be sent from this edition towards a scheme: it would be sent to where it already is. */
export const whyCannotRedirect = ({ schemeId }: Pick<Edition, 'schemeId'>, { id, title }: { id: string; title: string }): VerdictRefusal | null =>
  id === schemeId ? { refused: 'own-scheme', title } : null

/** Why these contributions cannot be given a verdict: each gets exactly one, and only while it is public. All or none. */
export function whyCannotDecide(candidates: Candidate[]): VerdictRefusal | null {
  const refused = candidates.filter((candidate) => candidate.refused)
  if (refused.length > 0) return { refused: 'refused-by-moderators', titles: refused.map(({ title }) => title) }
  const withdrawn = candidates.filter((candidate) => candidate.withdrawn)
  if (withdrawn.length > 0) return { refused: 'withdrawn', titles: withdrawn.map(({ title }) => title) }
  const decided = candidates.filter((candidate) => candidate.decided)
  return decided.length > 0 ? { refused: 'already-decided', titles: decided.map(({ title }) => title) } : null
}
