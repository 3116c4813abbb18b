type Download = { label: string; says: string; to: string; format: string }

/** What can be downloaded of an edition, and from where. */
export const downloadsOf = (slug: string): Download[] => {
  const api = `/api/v1/editions/${slug}`
  return [
    { label: 'Règles et calendrier', says: 'Qui peut faire quoi, et quand.', to: api, format: 'JSON' },
    { label: 'Contributions', says: 'Besoins et solutions publiés, avec ce qui en a été décidé.', to: `${api}/contributions?limit=100`, format: 'JSON' },
    { label: 'Propositions', says: 'Ce qui est soumis au vote, avec les comptes quand ils sont publics.', to: `${api}/proposals?limit=100`, format: 'JSON' },
    { label: 'Décompte', says: 'Territoires et personnes de chaque proposition, à un même instant.', to: `${api}/tally`, format: 'JSON' },
    { label: 'Registre', says: 'Toutes les lignes qui font le résultat, pour recompter.', to: `${api}/ledger`, format: 'JSON' },
    { label: 'Calendrier', says: 'Les quatre phases, dates déplacées comprises.', to: `/consultations/${slug}/calendrier.ics`, format: 'iCalendar' },
  ]
}
