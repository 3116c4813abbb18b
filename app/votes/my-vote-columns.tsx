import type { Column } from '~/ui/data-table'
import type { Mine } from './list-mine.server'

const addressOf = ({ slug, proposalId }: Mine) => `/consultations/${slug}/propositions/${proposalId}`

/** What was supported, where and for whom: how a line of a reader's own supports begins. */
export const SUPPORTED: readonly Column<Mine>[] = [
  { label: 'Proposition', cell: (mine) => <a href={addressOf(mine)}>{mine.title}</a> },
  { label: 'Consultation', cell: ({ edition }) => edition },
  { label: 'Au nom de', cell: ({ territory }) => territory },
]

/** The way to the receipt that a line ends with; `of` says what it is the receipt of, to whom does not see the table. */
export const receiptColumn = (of = ''): Column<Mine> => ({
  label: 'Reçu',
  cell: (mine) => <a href={`${addressOf(mine)}/recu`} download>Mon reçu<span className="fr-sr-only">&nbsp;: {of}{mine.title}</span></a>,
})
