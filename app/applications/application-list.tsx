import { placedName } from '~/territories/placed-name'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/paris-time'
import { ApplicationBadge } from './application-badge'
import type { ListedApplication } from './list-applications.server'

/** Who applied for what, by proposal: the territory, where its file stands, since when. */
export function ApplicationList({ slug, items }: { slug: string; items: readonly ListedApplication[] }) {
  const proposals = [...new Map(items.map(({ proposal }) => [proposal.id, proposal])).values()]
  return proposals.map((proposal) => (
    <section key={proposal.id} className="cc-candidates" aria-labelledby={`proposition-${proposal.id}`}>
      <h3 id={`proposition-${proposal.id}`}>
        <a href={`/consultations/${slug}/propositions/${proposal.id}`}>N°&nbsp;{proposal.number}, {proposal.title}</a>
      </h3>
      <DataTable
        caption={<span className="fr-sr-only">Candidatures pour la proposition n°&nbsp;{proposal.number}</span>}
        rows={items.filter((item) => item.proposal.id === proposal.id)}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Territoire', cell: ({ id, territory }) => <a href={`/consultations/${slug}/candidatures/${id}`}>{placedName(territory)}</a> },
          { label: 'Type', cell: ({ territory }) => TERRITORY_KIND_LABELS[territory.kind] },
          { label: 'Où elle en est', cell: ({ state }) => <ApplicationBadge state={state} /> },
          { label: 'Déposée le', cell: ({ submittedAt }) => formatDay(submittedAt) },
        ]}
      />
    </section>
  ))
}
