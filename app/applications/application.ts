import type { application } from '~db/schema/applications'
import type { PhaseRefusal } from '~/editions/calendar'
import type { ActsForAnother } from '~/identity/acts-for-another'

type Row = typeof application.$inferSelect
export type Decision = NonNullable<Row['decision']>

/** The dates from which the state of a file is read. */
export type ApplicationDates = Pick<Row, 'submittedAt' | 'reviewedAt' | 'decision' | 'withdrawnAt'>
/** What a territory writes in its file. */
export type ApplicationTexts = Pick<Row, 'motivation' | 'means' | 'calendar'>

export const APPLICATION_STATES = ['draft', 'submitted', 'under-review', 'accepted', 'declined', 'withdrawn'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** The states anyone may see; a withdrawn file is no longer public. */
export const PUBLIC_STATES = ['submitted', 'under-review', 'accepted', 'declined'] as const

/** The states a moderator sees files in; of drafts only the number is told. */
export const REVIEWED_STATES = [...PUBLIC_STATES, 'withdrawn'] as const
export type ReviewedState = (typeof REVIEWED_STATES)[number]

/** Where a file stands, read from its dates alone: the only place that decides it (`state.server.ts` says the same in SQL). */
export function stateOfApplication({ withdrawnAt, decision, reviewedAt, submittedAt }: ApplicationDates): ApplicationState {
  if (withdrawnAt) return 'withdrawn'
  if (decision) return decision
  if (!submittedAt) return 'draft'
  return reviewedAt ? 'under-review' : 'submitted'
}

/** The sections of a file, in the order of the form, with the least that makes one complete and the most there is room for. */
export const SECTIONS = ['motivation', 'means', 'calendar'] as const
export type Section = (typeof SECTIONS)[number]
export const LEAST = 20
export const LONGEST = 5000

/** How many characters a text has as the database counts them: an emoji is one, blanks around are none. */
export const lengthOf = (text: string): number => [...text.trim()].length

/** The sections still to be written before the file can be submitted. */
export const missingSections = (texts: ApplicationTexts): Section[] =>
  SECTIONS.filter((section) => lengthOf(texts[section]) < LEAST)

/** What a moderator may want of a submitted file. */
export type Review = { wanted: 'under-review' | Decision; reason: string }

export type ApplicationRefusal =
  | PhaseRefusal
  | { refused: 'profile-does-not-apply' }
  | { refused: 'no-territory' }
  | { refused: 'territory-does-not-apply'; territory: string }
  | { refused: 'attachment-not-proven'; territory: string }
  | ActsForAnother
  | { refused: 'proposal-not-kept' }
  | { refused: 'not-a-draft'; state: ApplicationState }
  | { refused: 'incomplete'; missing: Section[] }
  | { refused: 'changed-meanwhile'; savedAt: Date }
  | { refused: 'already-decided'; decision: Decision }
  | { refused: 'not-a-moderator' }
  | { refused: 'not-submitted' }
  | { refused: 'already-withdrawn' }
  | { refused: 'reason-too-short' }
