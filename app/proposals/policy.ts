import { findPhase, stateOf } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import type { RegroupRefusal, VerdictRefusal } from './verdict'

type Candidate = { title: string; withdrawn: boolean; decided: boolean }

/**
 * Why the contributions of an edition can be neither regrouped, redirected nor rejected at `at`; null when they can:
 * from the opening of the consultation until the vote opens, when the ballot freezes. Asked by every act of the
 * workbench, undoing included, and by its screen.
 */
export function whyCannotRegroup({ calendar, at, ballotFrozenAt }: Pick<Edition, 'calendar' | 'at' | 'ballotFrozenAt'>): RegroupRefusal | null {
  if (ballotFrozenAt) return { refused: 'ballot-frozen', since: ballotFrozenAt }
  const vote = findPhase(calendar, 'vote')
  if (vote && stateOf(vote, at) !== 'future') return { refused: 'ballot-frozen', since: vote.opensAt }
  const consultation = findPhase(calendar, 'consultation')
  if (!consultation) return { refused: 'phase-not-planned', kind: 'consultation' }
  return stateOf(consultation, at) === 'future' ? { refused: 'nothing-to-regroup-yet', opensAt: consultation.opensAt } : null
}

/** Why these contributions cannot be given a verdict: each gets exactly one, and only while it is public. All or none. */
export function whyCannotDecide(candidates: Candidate[]): VerdictRefusal | null {
  const withdrawn = candidates.filter((candidate) => candidate.withdrawn)
  if (withdrawn.length > 0) return { refused: 'withdrawn', titles: withdrawn.map(({ title }) => title) }
  const decided = candidates.filter((candidate) => candidate.decided)
  return decided.length > 0 ? { refused: 'already-decided', titles: decided.map(({ title }) => title) } : null
}
