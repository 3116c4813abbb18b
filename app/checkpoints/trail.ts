/** The way from the consultations to the letters of checkpoints of one of them. */
export const checkpointTrail = ({ slug, name }: { slug: string; name: string }) => [
  { label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` },
  { label: 'Registre', to: `/consultations/${slug}/registre` }, { label: 'Points de contrôle par courriel' },
]
