import type { OUTCOMES } from '~db/schema/committees'
import type { BadgeTone } from '~/ui/badge'

export type Outcome = (typeof OUTCOMES)[number]

/** What a committee decided of one proposal or one contribution. */
export type Decision = {
  /** Which committee: the first keeps proposals for the applications, the second names laureates. */
  committee: number
  outcome: Outcome
  reason: string
  decidedAt: Date
  proposal: { id: number; number: number; title: string } | null
  contribution: { id: number; title: string } | null
}

export const OUTCOME_WORDS: Record<Outcome, { label: string; tone: BadgeTone }> = {
  kept: { label: 'Retenue', tone: 'success' },
  'not-kept': { label: 'Non retenue', tone: 'neutral' },
  deferred: { label: 'Reportée', tone: 'info' },
}

/** What each committee is for, in a few words. */
export const COMMITTEE_WORDS: Record<number, string> = {
  1: 'Premier comité\u00a0: propositions ouvertes aux candidatures',
  2: 'Second comité\u00a0: examen avant la désignation',
}
