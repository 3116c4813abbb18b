import { formatInstant } from '~/ui/paris-time'
import type { Moved } from './story'
import { boundaryWords } from './words'

/** Moved dates: the old one struck, the new one, and why. Several are named one by one. */
export function MovedDates({ moves }: { moves: readonly Moved[] }) {
  const lines = moves.toSorted((a, b) => a.to.getTime() - b.to.getTime()).map((move) => (
    <>
      {moves.length > 1 ? <>{boundaryWords(move.phase, move.boundary)}&nbsp;: </> : null}
      <StruckInstant at={move.from} /> {formatInstant(move.to)}. {endWithStop(move.reason)}
    </>
  ))
  if (lines.length === 1) return <p>{lines[0]}</p>
  return <ul>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>
}

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
