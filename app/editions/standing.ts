import { type Calendar, nextPhase, openPhase, type Phase, stateOf } from './calendar'

/** Where an edition stands at one instant: in a phase, between two, before the first, after the last, or undated. */
export type Standing =
  | { state: 'open'; phase: Phase }
  | { state: 'waiting'; next: Phase; begun: boolean }
  | { state: 'over'; since: Date }
  | { state: 'unplanned' }

/** Where an edition stands at `at`: what its band, its card and its page say first. */
export function whereItStands(calendar: Calendar, at: Date): Standing {
  const phase = openPhase(calendar, at)
  if (phase) return { state: 'open', phase }
  const next = nextPhase(calendar, at)
  if (next) return { state: 'waiting', next, begun: calendar.some((one) => stateOf(one, at) === 'past') }
  const last = calendar.at(-1)
  return last ? { state: 'over', since: last.closesAt } : { state: 'unplanned' }
}

/** Which edition a visitor should see first: one that is open, the vote before the rest because everybody has a part in it; otherwise the next to open. */
export function mostAlive<One extends { calendar: Calendar; at: Date }>(editions: One[]): One | undefined {
  const rank = ({ calendar, at }: One) => {
    const standing = whereItStands(calendar, at)
    if (standing.state === 'open') return ALIVE.indexOf(standing.phase.kind)
    return standing.state === 'waiting' ? ALIVE.length : Number.POSITIVE_INFINITY
  }
  return editions.filter((one) => rank(one) !== Number.POSITIVE_INFINITY).sort((a, b) => rank(a) - rank(b))[0]
}

const ALIVE = ['vote', 'consultation', 'application', 'launch']
