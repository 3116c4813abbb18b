import { Breadcrumb } from '~/ui/breadcrumb'
import { bench } from './bench-address'

type Item = { label: string; to?: string }

/** The breadcrumb down to the workbench of an edition, then further. */
export const BenchTrail = ({ slug, name, further }: { slug: string; name: string; further: Item[] }) => (
  <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: name, to: `/moderation/${slug}` }, { label: 'Regroupement', to: bench(slug) }, ...further]} />
)
