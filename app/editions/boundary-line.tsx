import { formatInstant } from '~/ui/paris-time'
import { StruckInstant } from './moved-dates'
import type { PastMove } from './past-moves'

type Props = { label: string; at: Date; moves: readonly PastMove[] }

/** One boundary of a phase: the dates it had, struck, then the one that holds. */
export function BoundaryLine({ label, at, moves }: Props) {
  return (
    <p>
      <span className="cc-boundaries__label">{label}</span>{' '}
      {moves.map((move) => (
        <span key={move.at.getTime()}>
          <StruckInstant at={move.from} />{' '}
        </span>
      ))}
      <strong>{formatInstant(at)}</strong>
    </p>
  )
}
