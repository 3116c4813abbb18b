import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { formatNumber } from '~/ui/french'
import type { Ranked } from './ranking'
import type { CountedUnit } from './words'

type Props = { slug: string; ranked: Ranked[]; unit: CountedUnit }

/** The ranking of an edition, row by row; what the committee kept once it has decided. */
export function RankingTable({ slug, ranked, unit }: Props) {
  const territories = { label: 'Territoires', numeric: true, cell: ({ voices }: Ranked) => formatNumber(voices.territories) }
  const people = { label: 'Personnes', numeric: true, cell: ({ voices }: Ranked) => formatNumber(voices.people) }
  const isDecided = ranked.some(({ kept }) => kept !== null)
  return (
    <DataTable
      caption={unit === 'territory' ? 'Classement par nombre de territoires' : 'Classement par nombre de personnes'}
      rows={ranked}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Rang et proposition',
          cell: ({ id, rank, title }) => (
            <span className="cc-ranked">
              <span className="cc-ranked__rank">{rank}</span>
              <a href={`/consultations/${slug}/propositions/${id}`}>{title}</a>
            </span>
          ),
        },
        ...(unit === 'territory' ? [territories, people] : [people, territories]),
        ...(isDecided ? [{ label: 'Comité', cell: ({ kept }: Ranked) => (kept === null ? '' : <Badge tone={kept ? 'success' : 'neutral'}>{kept ? 'Retenue' : 'Non retenue'}</Badge>) }] : []),
      ]}
    />
  )
}
