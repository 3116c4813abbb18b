import type { BOUNDARIES } from '~db/schema/editions'
import type { ROLES } from '~db/schema/identity'
import { type Calendar, findPhase, type Phase, type PhaseKind, stateOf } from './calendar'

export type Boundary = (typeof BOUNDARIES)[number]
/** One boundary, and where it goes. */
export type Move = { kind: PhaseKind; boundary: Boundary; to: Date }

export type MoveRefusal =
  | { refused: 'phase-not-planned'; kind: PhaseKind }
  | { refused: 'boundary-past'; kind: PhaseKind; boundary: Boundary; instant: Date }
  | { refused: 'moved-to-the-past'; at: Date }
  | { refused: 'not-moved'; instant: Date }
  | { refused: 'phase-without-length'; kind: PhaseKind; boundary: Boundary; limit: Date }
  | { refused: 'phases-overlap'; neighbour: PhaseKind; boundary: Boundary; limit: Date }

export const instantOf = (phase: Phase, boundary: Boundary) => (boundary === 'opens' ? phase.opensAt : phase.closesAt)

/** Why this person can neither move a date, nor confirm or drop a move asked for; null when they can. */
export const whyNotAMover = (actor: { roles: (typeof ROLES)[number][] }): { refused: 'not-a-moderator' } | null =>
  actor.roles.includes('moderator') ? null : { refused: 'not-a-moderator' }

/**
 * Why a boundary cannot be moved there at `at`; null when it can: only a boundary still to come, only to an instant
 * still to come, and the phases must keep a length and not overlap.
 */
export function whyCannotMove(calendar: Calendar, { kind, boundary, to }: Move, at: Date): MoveRefusal | null {
  const phase = findPhase(calendar, kind)
  if (!phase) return { refused: 'phase-not-planned', kind }
  const from = instantOf(phase, boundary)
  if (from <= at) return { refused: 'boundary-past', kind, boundary, instant: from }
  if (to <= at) return { refused: 'moved-to-the-past', at }
  if (to.getTime() === from.getTime()) return { refused: 'not-moved', instant: from }
  return boundary === 'opens' ? whyCannotOpenAt(calendar, phase, to) : whyCannotCloseAt(calendar, phase, to)
}

function whyCannotOpenAt(calendar: Calendar, phase: Phase, to: Date): MoveRefusal | null {
  const before = calendar[calendar.indexOf(phase) - 1]
  if (before && to < before.closesAt) return { refused: 'phases-overlap', neighbour: before.kind, boundary: 'closes', limit: before.closesAt }
  return to < phase.closesAt ? null : { refused: 'phase-without-length', kind: phase.kind, boundary: 'closes', limit: phase.closesAt }
}

function whyCannotCloseAt(calendar: Calendar, phase: Phase, to: Date): MoveRefusal | null {
  const after = calendar[calendar.indexOf(phase) + 1]
  if (after && to > after.opensAt) return { refused: 'phases-overlap', neighbour: after.kind, boundary: 'opens', limit: after.opensAt }
  return to > phase.opensAt ? null : { refused: 'phase-without-length', kind: phase.kind, boundary: 'opens', limit: phase.opensAt }
}

/** Whether a second moderator must confirm a move asked at `at`: while people vote, nobody changes a date alone. */
export function needsSecondPerson(calendar: Calendar, at: Date): boolean {
  const vote = findPhase(calendar, 'vote')
  return vote !== undefined && stateOf(vote, at) === 'open'
}

/** The boundaries still to come at `at`, in order: those that can be moved. */
export const movableBoundaries = (calendar: Calendar, at: Date): { kind: PhaseKind; boundary: Boundary; instant: Date }[] =>
  calendar
    .flatMap((phase) => (['opens', 'closes'] as const).map((boundary) => ({ kind: phase.kind, boundary, instant: instantOf(phase, boundary) })))
    .filter(({ instant }) => instant > at)
