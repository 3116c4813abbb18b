import { DataTable } from '~/ui/data-table'
import { formatNumber } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { LedgerLine } from './ledger-lines.server'
import { LINE_WORDS } from './ledger-words'

/** Lines of the ledger, the latest first, each an anchor that a receipt can lead to; the one asked for stands out. */
export function LedgerTable({ slug, lines, found }: { slug: string; lines: LedgerLine[]; found: number | null }) {
  return (
    <DataTable
      caption="Lignes du registre, de la plus récente à la plus ancienne"
      rows={lines}
      rowKey={({ seq }) => seq}
      columns={[
        { label: 'Ligne', cell: ({ seq }) => <span id={`ligne-${seq}`} className="cc-ledger-line" data-found={seq === found || undefined}>{formatNumber(seq)}</span> },
        { label: 'Date (heure de Paris)', cell: ({ at }) => formatInstant(at) },
        { label: 'Événement', cell: ({ kind, reason }) => <>{LINE_WORDS[kind] ?? kind}{reason ? <> — motif&nbsp;: {reason}</> : null}</> },
        { label: 'Territoire', cell: ({ territory }) => territory },
        {
          label: 'Proposition',
          cell: ({ proposal }) => proposal ? <a href={`/consultations/${slug}/propositions/${proposal.id}`}>n°&nbsp;{proposal.number}, {proposal.title}</a> : null,
        },
      ]}
    />
  )
}
