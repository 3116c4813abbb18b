import type { VERDICT_KINDS } from '~db/schema/proposals'
import type { PhaseKind } from '~/editions/calendar'

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
  | RegroupRefusal
  | { refused: 'already-decided'; titles: string[] }
  | { refused: 'withdrawn'; titles: string[] }
  | { refused: 'refused-by-moderators'; titles: string[] }
  | { refused: 'nothing-to-undo' }
  | { refused: 'own-scheme'; title: string }
  | TitleTaken
