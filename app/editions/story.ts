import type { PhaseKind } from './calendar'

/** Something dated that made an edition what it is. */
export type StoryEvent = { at: Date; slug: string; name: string } & (
  | { kind: 'opened' | 'closed'; phase: PhaseKind }
  | { kind: 'moved'; phase: PhaseKind; boundary: 'opens' | 'closes'; from: Date; to: Date; reason: string }
  | { kind: 'frozen'; proposals: number }
  | { kind: 'committee'; number: 1 | 2; kept: number; examined: number }
  | { kind: 'sealed' }
  | { kind: 'laureates'; laureates: number; amountCents: number }
)
