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
        { label: 'État', cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{STATE_WORDS[state]}</Badge> },
        { label: 'Enregistré le', cell: ({ savedAt }) => formatInstant(savedAt) },
      ]}
    />
  )
}
