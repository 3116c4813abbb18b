import type { PhaseKind } from './calendar'

/** One moved boundary, as anyone may read it: the old date, the new one and why. Never who. */
export type PastMove = { kind: PhaseKind; boundary: 'opens' | 'closes'; from: Date; to: Date; reason: string; at: Date }

/** The moves of one boundary among those of a calendar, the oldest first. */
export const movesOf = (moves: PastMove[], kind: PhaseKind, boundary: PastMove['boundary']) =>
  moves.filter((move) => move.kind === kind && move.boundary === boundary)
