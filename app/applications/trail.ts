type Item = { label: string; to?: string }

/** The breadcrumb down to an edition's applications, then further. */
export const applicationTrail = (edition: { slug: string; name: string }, ...further: Item[]): Item[] => [
  { label: 'Consultations', to: '/consultations' },
  { label: edition.name, to: `/consultations/${edition.slug}` },
  { label: 'Candidatures', to: `/consultations/${edition.slug}/candidatures` },
  ...further,
]
