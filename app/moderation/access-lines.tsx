import type { AccessLine } from '~/journal/list-access.server'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/paris-time'
import { ACCESS_PAGE_WORDS } from './access-words'

/** Who saw whose name or address, day by day. */
export function AccessLines({ lines }: { lines: readonly AccessLine[] }) {
  return (
    <DataTable
      caption="Noms et adresses vus, jour par jour"
      rows={lines}
      rowKey={({ day, actor, page }) => `${day} ${actor} ${page}`}
      columns={[
        { label: 'Jour', cell: ({ day }) => <time dateTime={day}>{formatDay(new Date(`${day}T12:00:00Z`))}</time> },
        { label: 'Par qui', cell: ({ actor }) => actor },
        { label: 'Où', cell: ({ page }) => ACCESS_PAGE_WORDS[page] },
        { label: 'Noms vus', cell: ({ people }) => people.join(', ') },
      ]}
    />
  )
}
