import { placedName } from '~/territories/placed-name'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { count, formatEuros } from '~/ui/french'
import type { Gap } from './against-committee'
import { outcomeLabel } from './committee-gap'
import type { Line } from './designation'
import { deskAddress } from './desk-address'

type Props = { slug: string; lines: readonly Line[]; beyond: Gap['beyond']; canRemove: boolean }

/** The lines of the list, those the second committee did not keep marked; its preparer may take each off until it is handed over. */
export function DeskLines({ slug, lines, beyond, canRemove }: Props) {
  if (lines.length === 0) return <p>La liste est vide&nbsp;: ajoutez un premier lauréat.</p>
  return (
    <DataTable
      caption={count(lines.length, 'lauréat sur la liste', 'lauréats sur la liste')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Lauréat', cell: ({ title }) => title },
        { label: 'Territoire', cell: ({ territory }) => placedName(territory) },
        { label: 'Proposition', cell: ({ proposal, contribution }) => `N°\u00a0${proposal.number}${contribution ? `, contribution «\u00a0${contribution.title}\u00a0»` : ''}` },
        ...(beyond.length > 0 ? [{ label: 'Second comité', cell: ({ id }: Line) => secondCommittee(beyond, id) }] : []),
        { label: 'Montant', numeric: true, cell: ({ amountCents }) => formatEuros(amountCents) },
        ...(canRemove ? [{
          label: 'Retirer',
          cell: ({ id, title }: Line) => (
            <form method="post" action={deskAddress(slug, 'retrait')}>
              <input type="hidden" name="laureate" value={id} />
              <button className="fr-btn fr-btn--tertiary fr-btn--sm" type="submit">Retirer<span className="fr-sr-only"> {title} de la liste</span></button>
            </form>
          ),
        }] : []),
      ]}
    />
  )
}

function secondCommittee(beyond: Gap['beyond'], lineId: number) {
  const parted = beyond.find(({ id }) => id === lineId)
  return parted ? <Badge tone="warning">{outcomeLabel(parted.outcome)}</Badge> : <Badge tone="success">{outcomeLabel('kept')}</Badge>
}
