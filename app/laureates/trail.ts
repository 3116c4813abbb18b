type Item = { label: string; to?: string }

/** The breadcrumb down to one of an edition's pages of laureates or projects. */
export const editionTrail = (edition: { slug: string; name: string }, ...further: Item[]): Item[] => [
  { label: 'Consultations', to: '/consultations' },
  { label: edition.name, to: `/consultations/${edition.slug}` },
  ...further,
]
