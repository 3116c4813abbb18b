import { type Calendar, whyPhaseClosed } from '~/editions/calendar'
import type { Rules } from '~/editions/rules'
import type { Viewer } from '~/identity/viewer'
import type { ChoiceRefusal, ContributionKind, DepositRefusal, EditRefusal, SameNeedRefusal } from './contribution'

type Depositor = Pick<Viewer, 'profile' | 'attachment' | 'organisation'>
type Moment = { calendar: Calendar; at: Date }

/**
 * Why this person cannot deposit a need or a solution at `edition.at`; null when they can. A declared attachment is
 * enough; a partner without a territory speaks for an organisation.
 * Asked by every verb of a draft and of its publishing, and by the screens to explain a closed door.
 */
export function whyCannotDeposit(viewer: Depositor, kind: ContributionKind, edition: Moment & { rules: Rules }): DepositRefusal | null {
  const closed = whyPhaseClosed(edition.calendar, 'consultation', edition.at)
  if (closed) return closed
  const { profiles } = kind === 'need' ? edition.rules.needs : edition.rules.solutions
  if (!profiles.includes(viewer.profile)) return { refused: 'profile-does-not-deposit', kind }
  if (viewer.attachment) return null
  if (viewer.profile !== 'partner') return { refused: 'no-territory' }
  return viewer.organisation?.trim() ? null : { refused: 'no-organisation' }
}

/**
 * Why this person can no longer change nor withdraw a published contribution at `edition.at`; null when they can.
 * The close of the consultation freezes it; so does a verdict, because a proposal is then written from these words.
 */
export function whyCannotEdit(
  viewer: Pick<Viewer, 'personId'>,
  contribution: { authorId: string | null; withdrawnAt: Date | null; hasVerdict: boolean },
  edition: Moment,
): EditRefusal | null {
  if (contribution.authorId !== viewer.personId) return { refused: 'not-author' }
  if (contribution.withdrawnAt) return { refused: 'withdrawn' }
  const closed = whyPhaseClosed(edition.calendar, 'consultation', edition.at)
  if (closed) return closed
  return contribution.hasVerdict ? { refused: 'verdict-given' } : null
}

/**
 * Why this person cannot say at `edition.at` that their territory has a need of another; null when they can. Whoever may
 * deposit a need may say so, for the same time; only a territory has one.
 * @param isOwn whether the need is already theirs, or their territory's
 */
export function whyCannotShareNeed(viewer: Depositor, isOwn: boolean, edition: Moment & { rules: Rules }): SameNeedRefusal | null {
  const refusal = whyCannotDeposit(viewer, 'need', edition)
  if (refusal) return refusal
  if (!viewer.attachment) return { refused: 'no-territory' }
  return isOwn ? { refused: 'already-yours' } : null
}

export type Choosable = { kind: ContributionKind; editionId: number; isPublished: boolean; isWithdrawn: boolean }

/**
 * Why a solution of this edition cannot be said to answer this contribution; null when it can. A draft is answered as
 * what does not exist. What froze a need does not matter: a link changes none of its words.
 */
export function whyCannotAnswer(contribution: Choosable | undefined, editionId: number): ChoiceRefusal | null {
  if (!contribution?.isPublished) return 'not-published'
  if (contribution.editionId !== editionId) return 'of-another-edition'
  if (contribution.kind !== 'need') return 'not-a-need'
  return contribution.isWithdrawn ? 'withdrawn' : null
}
