import { formatInstant } from '~/ui/paris-time'
import { ACT_NAMES } from './act-words'
import type { HistoryLine } from './list-history.server'

/** The acts of a history, the latest first; with the way to undo each when `undoAt` gives the address. */
export function HistoryList({ lines, undoAt }: { lines: HistoryLine[]; undoAt?: ((act: number) => string) | undefined }) {
  if (lines.length === 0) return <p className="cc-quiet">Aucun acte n’y est consigné.</p>
  return (
    <ol className="cc-rows">
      {lines.map(({ id, kind, at, reason, undone, facts, by }) => (
        <li key={id} className="cc-gathered">
          <div>
            <p className="cc-row__title">
              {capital(ACT_NAMES[kind])}
              {undone ? ' (annulé)' : ''}
            </p>
            <p className="cc-row__about">
              Le {formatInstant(at)}
              {by ? `, par ${by}` : ''}
            </p>
            {facts.map((fact) => (
              <p key={fact} className="cc-row__about">{fact}</p>
            ))}
            {reason && !facts.some((fact) => fact.includes(reason)) ? <p className="cc-row__about">Motif&nbsp;: {reason}</p> : null}
          </div>
          {undoAt && !undone ? (
            <form method="post" action={undoAt(id)}>
              <button type="submit" className="fr-btn fr-btn--sm fr-btn--tertiary">
                Annuler<span className="fr-sr-only">{` cet acte (${ACT_NAMES[kind]}, le ${formatInstant(at)})`}</span>
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
