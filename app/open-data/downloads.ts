type Dataset = { label: string; says: string; to: (slug: string) => string; format: string }

const api = (path: string) => (slug: string) => `/api/v1/editions/${slug}${path}`

/** What can be downloaded of each edition, and from where. */
export const DATASETS: Dataset[] = [
  { label: 'Règles et phases', says: 'Qui peut faire quoi, et quand.', to: api(''), format: 'JSON' },
  { label: 'Contributions', says: 'Besoins et solutions publiés, avec ce qui en a été décidé.', to: api('/contributions?limit=100'), format: 'JSON' },
  { label: 'Propositions', says: 'Ce qui est soumis au vote, avec les comptes quand ils sont publics.', to: api('/proposals?limit=100'), format: 'JSON' },
  { label: 'Décompte', says: 'Territoires et personnes de chaque proposition, à un même instant.', to: api('/tally'), format: 'JSON' },
  { label: 'Registre', says: 'Toutes les lignes qui font le résultat, et leur tête signée\u00a0: de quoi recompter chez soi.', to: api('/ledger.jsonl'), format: 'JSON, une ligne par événement' },
  { label: 'Lauréats', says: 'Une fois publiés, avec leur territoire et leur montant.', to: api('/laureates?limit=100'), format: 'JSON' },
  { label: 'Projets', says: 'Où en est chacun, et son prochain jalon.', to: api('/projects?limit=100'), format: 'JSON' },
  { label: 'Calendrier', says: 'Les quatre phases, dates déplacées comprises.', to: (slug) => `/consultations/${slug}/calendrier.ics`, format: 'iCalendar' },
]
