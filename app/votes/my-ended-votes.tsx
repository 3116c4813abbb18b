import { DataTable } from '~/ui/data-table'
import { formatInstant } from '~/ui/paris-time'
import type { MyEndedVote } from './list-mine.server'
import { receiptColumn, SUPPORTED } from './my-vote-columns'

/** The supports of the reader that no longer count, each with why and with the receipt of its end; nothing when there is none. */
export function MyEndedVotes({ votes }: { votes: readonly MyEndedVote[] }) {
  if (votes.length === 0) return null
  return (
    <div className="cc-quiet">
      <DataTable
        caption="Mes soutiens qui ont pris fin"
        rows={votes}
        rowKey={({ proposalId }) => proposalId}
        columns={[
          ...SUPPORTED,
          { label: 'Fin', cell: ({ endedAt, reason }) => (reason ? `Invalidé le ${formatInstant(endedAt)}\u00a0: ${reason}` : `Retiré par vous le ${formatInstant(endedAt)}`) },
          receiptColumn('fin de mon soutien à '),
        ]}
      />
    </div>
  )
}
