import type { CONTRIBUTION_KINDS } from '~db/schema/contributions'
import type { PhaseRefusal } from '~/editions/calendar'
import type { ActsForAnother } from '~/identity/acts-for-another'
import type { Attachment } from '~/identity/viewer'

export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number]

/** The territory a contribution comes from, as it is shown. */
export type ShownTerritory = Pick<Attachment, 'name' | 'kind'> & { code: string; departement: string | null }

/** What became of a contribution. */
export type Verdict = { decidedAt: string } & (
  | { kind: 'regrouped'; /** Nothing else stands behind its proposal. */ alone: boolean; proposals: { id: number; number: number; title: string }[] }
  | { kind: 'redirected'; scheme: { id: string; title: string }; reason: string }
  | { kind: 'rejected'; reason: string }
)

/** Why nothing can be deposited. */
export type DepositRefusal =
  | PhaseRefusal
  | { refused: 'profile-does-not-deposit'; kind: ContributionKind }
  | { refused: 'no-territory' }
  | { refused: 'no-organisation' }

/** Why a draft is not kept: another tab or another device changed it since this page read it. */
type DraftChanged = { refused: 'draft-changed-meanwhile'; savedAt: Date }

/** Why what was typed is not kept as a draft. */
export type DraftRefusal = DepositRefusal | DraftChanged

/** Why a published contribution can no longer be edited nor withdrawn. */
export type EditRefusal = PhaseRefusal | { refused: 'not-author' } | { refused: 'withdrawn' } | { refused: 'verdict-given' } | { refused: 'changed-meanwhile'; savedAt: Date }

/** Why a contribution cannot be chosen as a need that a solution answers. */
export type ChoiceRefusal = 'not-published' | 'of-another-edition' | 'withdrawn' | 'not-a-need'

/** Why what was typed cannot be kept or published as it is: something to correct, field by field. */
export type InputRefusal = { refused: 'incomplete'; errors: { field: string; message: string }[] }

/** Why a draft is not published. */
export type PublicationRefusal = DepositRefusal | ActsForAnother | InputRefusal

/** Why a territory is not said to have a need of another, or is not taken back. */
export type SameNeedRefusal = DepositRefusal | ActsForAnother | { refused: 'already-yours' }

export type ContributionRefusal = PublicationRefusal | DraftRefusal | EditRefusal | SameNeedRefusal
