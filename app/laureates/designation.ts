import type { ShownTerritory } from '~/contributions/contribution'
import type { PhaseRefusal } from '~/editions/calendar'

/** The list of laureates an edition has at present, as the rules judge it. */
export type Designation = {
  id: number
  preparedBy: string | null
  /** Whether who prepared it still moderates. */
  preparerInOffice: boolean
  preparedAt: Date
  sentAt: Date | null
  confirmedAt: Date | null
  lines: number
  totalCents: number
}

/** One laureate of the list: for which proposal or contribution, carried by whom, with how much. */
export type Line = {
  id: number
  title: string
  amountCents: number
  proposal: { id: number; number: number; title: string }
  contribution: { id: number; title: string } | null
  territory: ShownTerritory
}

/** Where a laureate’s territory comes from: an accepted application, or the contribution behind the proposal. */
export type Carrier = { kind: 'application' | 'contribution'; id: number }

export type DesignationRefusal =
  | PhaseRefusal
  | { refused: 'not-a-moderator' }
  | { refused: 'nothing-prepared' }
  | { refused: 'prepared-by-another' }
  | { refused: 'already-sent'; sentAt: Date }
  | { refused: 'already-published'; confirmedAt: Date }
  | { refused: 'not-sent' }
  | { refused: 'empty-list' }
  | { refused: 'same-person' }
  | { refused: 'preparer-left-office' }
  | { refused: 'list-changed' }
  | { refused: 'over-envelope'; overCents: number; envelopeCents: number }
  | { refused: 'proposal-not-kept' }
  | { refused: 'title-twice'; title: string }
  | { refused: 'reason-too-short' }
