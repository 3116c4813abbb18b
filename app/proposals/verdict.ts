import type { VERDICT_KINDS } from '~db/schema/proposals'
import type { PhaseKind } from '~/editions/calendar'
import type { ActKind } from './history/change'

export type VerdictKind = (typeof VERDICT_KINDS)[number]

/** How many contributions of each fate; waiting is what is left, so that the four always make the published ones. */
export type VerdictCounts = Record<VerdictKind | 'waiting' | 'published', number>

/** Why nothing may be regrouped in an edition, now, or not by this person. */
export type RegroupRefusal =
  | { refused: 'not-a-moderator' }
  | { refused: 'phase-not-planned'; kind: PhaseKind }
  | { refused: 'nothing-to-regroup-yet'; opensAt: Date }
  | { refused: 'ballot-frozen'; since: Date }

/** Two proposals of one title would be one idea twice on the ballot; it is also what a form sent twice gives. */
export type TitleTaken = { refused: 'title-taken'; number: number; title: string }

/** Why a verdict was not given. `titles` names the contributions in question. */
export type VerdictRefusal =
  | HistoryRefusal
  | RegroupRefusal
  | { refused: 'already-decided'; titles: string[] }
  | { refused: 'withdrawn'; titles: string[] }
  | { refused: 'refused-by-moderators'; titles: string[] }
  | { refused: 'nothing-to-undo' }
  | { refused: 'own-scheme'; title: string }
  | TitleTaken

/** Why proposals are not changed so, or why an act is not undone. `title` names the proposal, or the contribution. */
type HistoryRefusal =
  | { refused: 'not-regrouped'; title: string }
  | { refused: 'not-behind'; title: string }
  | { refused: 'into-itself' }
  | { refused: 'nothing-would-stay'; title: string }
  | { refused: 'still-gathers'; title: string }
  | { refused: 'proposal-ended'; title: string }
  | { refused: 'already-undone' }
  | { refused: 'already-answered' }
  | { refused: 'followed'; by: { id: number; kind: ActKind; decidedAt: Date } | null }
