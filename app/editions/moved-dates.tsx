import { formatInstant } from '~/ui/paris-time'
import type { Moved } from './story'
import { boundaryWords } from './words'

/** Moved dates: the old one struck, the new one, and why. Several are named one by one. */
export function MovedDates({ moves }: { moves: readonly Moved[] }) {
  const sorted = moves.toSorted((a, b) => a.to.getTime() - b.to.getTime())
  const [only, ...others] = sorted
  if (only && others.length === 0) return <p><MovedDate move={only} /></p>
  return (
    <ul>
      {sorted.map((move) => (
        <li key={`${move.phase} ${move.boundary} ${move.to.getTime()}`}>
          {boundaryWords(move.phase, move.boundary)}&nbsp;: <MovedDate move={move} />
        </li>
      ))}
    </ul>
  )
}

const MovedDate = ({ move }: { move: Moved }) => (
  <>
    <StruckInstant at={move.from} /> {formatInstant(move.to)}. {endWithStop(move.reason)}
  </>
)

/** A date that no longer holds, read as such aloud. */
export function StruckInstant({ at }: { at: Date }) {
  return (
    <del>
      <span className="fr-sr-only">Date abandonnée&nbsp;: </span>
      {formatInstant(at)}
    </del>
  )
}

const endWithStop = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
