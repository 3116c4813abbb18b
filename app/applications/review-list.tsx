import { placedName } from '~/territories/placed-name'
import { count, formatNumber } from '~/ui/french'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { formatInstant } from '~/ui/paris-time'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { REVIEWED_STATES, type ReviewedState } from './application'
import type { ReviewList as Page } from './list-to-review.server'

type Props = { slug: string; state: ReviewedState; page: Page; when: string }

/** The files of an edition by state, the oldest first: what waits for a decision is what opens. */
export function ReviewList({ slug, state, page: { counts, items }, when }: Props) {
  const address = `/moderation/${slug}/candidatures`
  return (
    <>
      <nav aria-label="Candidatures par état">
        <ul className="cc-tabs">
          {REVIEWED_STATES.map((one) => (
            <li key={one}>
              <a href={`${address}?etat=${one}`} aria-current={one === state ? 'page' : undefined}>
                {TITLES[one]} <span className="cc-tabular">{formatNumber(counts[one] ?? 0)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {counts.draft ? <p className="cc-quiet">Et {count(counts.draft, 'brouillon', 'brouillons')}, que seul le territoire peut lire.</p> : null}
      {items.length === 0 ? (
        <EmptyState title={`Aucune candidature ${EMPTY[state]}`}>{when}</EmptyState>
      ) : (
        <DataTable
          caption={`${TITLES[state]}, la plus ancienne d’abord`}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Territoire', cell: ({ id, territory }) => <a href={`${address}/${id}`}>{placedName(territory)}</a> },
            { label: 'Type', cell: ({ territory }) => TERRITORY_KIND_LABELS[territory.kind] },
            { label: 'Proposition', cell: ({ proposal }) => `N°\u00a0${proposal.number}, ${proposal.title}` },
            { label: 'Déposée le', cell: ({ submittedAt }) => formatInstant(submittedAt) },
            ...(state === 'submitted' || state === 'under-review' ? [] : [{ label: 'Décidée le', cell: ({ decidedAt }: Page['items'][number]) => (decidedAt ? formatInstant(decidedAt) : 'Jamais') }]),
          ]}
        />
      )}
    </>
  )
}

const TITLES: Record<ReviewedState, string> = {
  submitted: 'Déposées', 'under-review': 'À l’étude', accepted: 'Acceptées', declined: 'Refusées', withdrawn: 'Retirées',
}
const EMPTY: Record<ReviewedState, string> = {
  submitted: 'en attente', 'under-review': 'à l’étude', accepted: 'acceptée', declined: 'refusée', withdrawn: 'retirée',
}
