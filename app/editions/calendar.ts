import type { PHASE_KINDS } from '~db/schema/editions'

export type PhaseKind = (typeof PHASE_KINDS)[number]
/** A half-open window: open from `opensAt`, closed at `closesAt` exactly. */
export type Phase = { kind: PhaseKind; opensAt: Date; closesAt: Date }
/** The phases of an edition, in order. */
export type Calendar = Phase[]

export type PhaseState = 'future' | 'open' | 'past'

export type PhaseRefusal =
  | { refused: 'phase-not-open'; kind: PhaseKind; opensAt: Date }
  /** `next`: the phase that is open instead until `at`, or that opens at `at`; none after the last. */
  | { refused: 'phase-closed'; kind: PhaseKind; closesAt: Date; next?: { kind: PhaseKind; state: 'open' | 'future'; at: Date } }
  | { refused: 'phase-not-planned'; kind: PhaseKind }

/** Where `at` stands with regard to a phase. */
export function stateOf(phase: Phase, at: Date): PhaseState {
  if (at < phase.opensAt) return 'future'
  return at < phase.closesAt ? 'open' : 'past'
}

/** Why the acts of a phase are refused at `at`; null while it is open. */
export function whyPhaseClosed(calendar: Calendar, kind: PhaseKind, at: Date): PhaseRefusal | null {
  const phase = findPhase(calendar, kind)
  if (!phase) return { refused: 'phase-not-planned', kind }
  const state = stateOf(phase, at)
  if (state === 'future') return { refused: 'phase-not-open', kind, opensAt: phase.opensAt }
  return state === 'past' ? { refused: 'phase-closed', kind, closesAt: phase.closesAt, ...whatIsNext(calendar, at) } : null
}

export const findPhase = (calendar: Calendar, kind: PhaseKind) => calendar.find((phase) => phase.kind === kind)

/** The phase open at `at`, if any. */
export const openPhase = (calendar: Calendar, at: Date) => calendar.find((phase) => stateOf(phase, at) === 'open')

/** The next phase to open after `at`, if any. */
export const nextPhase = (calendar: Calendar, at: Date) => calendar.find((phase) => stateOf(phase, at) === 'future')

function whatIsNext(calendar: Calendar, at: Date) {
  const open = openPhase(calendar, at)
  if (open) return { next: { kind: open.kind, state: 'open' as const, at: open.closesAt } }
  const future = nextPhase(calendar, at)
  return future && { next: { kind: future.kind, state: 'future' as const, at: future.opensAt } }
}
