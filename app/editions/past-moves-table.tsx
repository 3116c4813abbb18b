import { DataTable } from '~/ui/data-table'
import { formatDay, formatInstant } from '~/ui/paris-time'
import { StruckInstant } from './moved-dates'
import type { PastMove } from './past-moves'
import { boundaryWords } from './words'

/** Every date that moved: the old one, the new one, the reason as it was written, and when it was said. */
export function PastMoves({ moves }: { moves: readonly PastMove[] }) {
  return (
    <section aria-labelledby="deplacees">
      <h2 id="deplacees">Dates déplacées</h2>
      {moves.length === 0 ? (
        <p>Aucune date n’a été déplacée.</p>
      ) : (
        <DataTable
          caption="Chaque déplacement, avec son motif"
          rows={moves.toReversed()}
          rowKey={(move) => move.at.getTime() + move.kind + move.boundary}
          columns={[
            { label: 'Date', cell: (move) => boundaryWords(move.kind, move.boundary) },
            { label: 'Avant', cell: (move) => <StruckInstant at={move.from} /> },
            { label: 'Après', cell: (move) => formatInstant(move.to) },
            { label: 'Motif', cell: (move) => move.reason },
            { label: 'Annoncé le', cell: (move) => formatDay(move.at) },
          ]}
        />
      )}
    </section>
  )
}
