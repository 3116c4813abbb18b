import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/paris-time'
import type { MySameNeed } from './same-need'
import { TakeBack } from './same-need-section'

const addressOf = ({ slug, id }: MySameNeed) => `/consultations/${slug}/contributions/${id}`

/** The needs of others that the reader said they have too, and the way to take it back. */
export function MySameNeeds({ needs }: { needs: readonly MySameNeed[] }) {
  if (needs.length === 0) return null
  return (
    <DataTable
      caption="Les besoins d’autres collectivités que nous avons aussi"
      rows={needs}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Besoin', cell: (need) => <a href={addressOf(need)}>{need.title}</a> },
        { label: 'Pour', cell: ({ territory }) => territory },
        { label: 'Consultation', cell: ({ edition }) => edition },
        { label: 'Dit le', cell: (need) => (need.isOpen ? <>{formatDay(need.since)} <TakeBack address={addressOf(need)} of={need.title} /></> : formatDay(need.since)) },
      ]}
    />
  )
}
