import { DataTable } from '~/ui/data-table'
import { formatInstant } from '~/ui/paris-time'
import type { MyVote } from './list-mine.server'
import { receiptColumn, SUPPORTED } from './my-vote-columns'

/** The proposals the reader supports now. */
export function MyVotes({ votes }: { votes: readonly MyVote[] }) {
  if (votes.length === 0) {
    return <p>Aucun pour l’instant. Les propositions que vous soutenez seront ici&nbsp;; on vote pendant la phase de vote de chaque consultation.</p>
  }
  return (
    <DataTable
      caption="Les propositions que je soutiens"
      rows={votes}
      rowKey={({ proposalId }) => proposalId}
      columns={[
        ...SUPPORTED,
        { label: 'Voté le', cell: ({ castAt, sealed }) => `${formatInstant(castAt)}${sealed ? ' (vote clos)' : ''}` },
        receiptColumn(),
      ]}
    />
  )
}
