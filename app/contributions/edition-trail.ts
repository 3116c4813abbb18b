import { listAddress } from './filters'

type Item = { label: string; to?: string }

/** The breadcrumb down to an edition's contributions, then further. */
export const contributionTrail = (edition: { slug: string; name: string }, ...further: Item[]): Item[] => [
  { label: 'Consultations', to: '/consultations' },
  { label: edition.name, to: `/consultations/${edition.slug}` },
  { label: 'Contributions', to: listAddress(edition.slug, {}) },
  ...further,
]
