import { DataTable } from '~/ui/data-table'
import { formatNumber } from '~/ui/french'
import type { Figures } from './figures'
import { formatMillions } from './process-steps'

type Row = { slug: string; name: string; figures: Figures }

const COLUMNS: { label: string; of: (figures: Figures) => number | null }[] = [
  { label: 'Besoins', of: ({ needs }) => needs },
  { label: 'Solutions', of: ({ solutions }) => solutions },
  { label: 'Propositions', of: ({ proposals }) => proposals },
  { label: 'Voix comptées', of: ({ votes }) => votes?.counted ?? null },
  { label: 'Retenues', of: ({ kept }) => kept },
  { label: 'Candidatures', of: ({ applications }) => applications },
  { label: 'Lauréats', of: ({ laureates }) => laureates },
]

/** The same figures for every edition, side by side. */
export function FiguresTable({ editions }: { editions: readonly Row[] }) {
  return (
    <section aria-labelledby="consultations">
      <h2 id="consultations">Consultation par consultation</h2>
      <DataTable
        caption="Ce que chacune a donné jusqu’ici"
        rows={editions}
        rowKey={({ slug }) => slug}
        columns={[
          { label: 'Consultation', cell: ({ slug, name }) => <a href={`/consultations/${slug}`}>{name}</a> },
          ...COLUMNS.map(({ label, of }) => ({
            label, numeric: true, cell: ({ figures }: Row) => { const n = of(figures); return n === null ? 'caché' : formatNumber(n) },
          })),
          { label: 'Montant', numeric: true, cell: ({ figures }: Row) => (figures.amountCents > 0 ? formatMillions(figures.amountCents) : '0') },
        ]}
      />
    </section>
  )
}
