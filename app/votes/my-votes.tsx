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
        { label: 'Voté le', cell: (vote) => <Cast vote={vote} /> },
        receiptColumn(),
      ]}
    />
  )
}

/** When it was cast; while the vote is open, the way to the button that takes it back. */
function Cast({ vote: { slug, proposalId, title, castAt, sealed } }: { vote: MyVote }) {
  if (sealed) return <>{formatInstant(castAt)} (vote clos)</>
  return <>{formatInstant(castAt)} · <a href={`/consultations/${slug}/propositions/${proposalId}#vote`}>Retirer…<span className="fr-sr-only">&nbsp;: {title}</span></a></>
}
