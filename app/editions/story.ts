import type { PhaseKind } from './calendar'
import type { PastMove } from './past-moves'

/** Something dated that made an edition what it is. */
export type StoryEvent = { at: Date; slug: string; name: string } & (
  | { kind: 'opened' | 'closed'; phase: PhaseKind }
  | { kind: 'moved'; moves: Moved[] }
  | { kind: 'frozen'; proposals: number }
  | { kind: 'committee'; number: 1 | 2; kept: number; examined: number }
  | { kind: 'sealed' }
  | { kind: 'laureates'; laureates: number; amountCents: number }
)

export type Moved = { phase: PhaseKind } & Pick<PastMove, 'boundary' | 'from' | 'to' | 'reason'>

/** Makes one event of the moves of an edition that follow one another within the hour: they are one decision. */
export function gatherMoves(events: StoryEvent[]): StoryEvent[] {
  const gathered: StoryEvent[] = []
  for (const event of events) {
    const last = gathered.at(-1)
    if (event.kind === 'moved' && last?.kind === 'moved' && last.slug === event.slug && last.at.getTime() - event.at.getTime() < HOUR) {
      gathered[gathered.length - 1] = { ...last, moves: [...last.moves, ...event.moves] }
    } else gathered.push(event)
  }
  return gathered
}

const HOUR = 3_600_000
