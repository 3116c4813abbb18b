import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { formatInstant } from '~/ui/paris-time'
import type { MyApplication } from './list-mine.server'
import { STATE_TONES, STATE_WORDS } from './words'

/** The files of the reader's territory, and those they began. */
export function MyApplications({ applications }: { applications: readonly MyApplication[] }) {
  if (applications.length === 0) {
    return <p>Aucune pour l’instant. Les dossiers de votre collectivité seront ici&nbsp;; on candidate pendant la phase de candidatures, depuis la page d’une proposition.</p>
  }
  return (
    <DataTable
      caption="Les dossiers de ma collectivité"
      rows={applications}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Proposition', cell: ({ slug, id, proposal }) => <a href={`/consultations/${slug}/candidatures/${id}`}>{proposal}</a> },
        { label: 'Consultation', cell: ({ edition }) => edition },
        { label: 'Collectivité', cell: ({ territory }) => territory },
        { label: 'État', cell: (file) => <State file={file} /> },
        { label: 'Enregistré le', cell: ({ savedAt }) => formatInstant(savedAt) },
      ]}
    />
  )
}

/** Where a file is, and the page that says whether it can be withdrawn, and does it. */
function State({ file: { slug, id, proposal, state } }: { file: MyApplication }) {
  return (
    <>
      <Badge tone={STATE_TONES[state]}>{STATE_WORDS[state]}</Badge>
      {state === 'withdrawn' || state === 'declined' ? null : (
        <> <a href={`/consultations/${slug}/candidatures/${id}/retrait`}>Retirer…<span className="fr-sr-only">&nbsp;: {proposal}</span></a></>
      )}
    </>
  )
}
