/** What the objects of the acts are called, and where they are shown in an edition. */
const OBJECTS: Record<string, { name: string; path?: (id: string) => string; /** There is one of them: what follows the colon is no name. */ only?: true }> = {
  contribution: { name: 'contribution', path: (id) => `/contributions/${id}` },
  comment: { name: 'commentaire', path: (id) => `/commentaires/${id}` },
  proposal: { name: 'proposition', path: (id) => `/propositions/${id}` },
  application: { name: 'candidature', path: (id) => `/candidatures/${id}` },
  edition: { name: 'consultation', path: () => '/calendrier' },
  designation: { name: 'liste des lauréats', path: () => '/laureats' },
  laureate: { name: 'lauréat', path: () => '/laureats' },
  project: { name: 'projet', path: (id) => `/projets/${id}` },
  territories: { name: 'liste des collectivités', only: true },
  person: { name: 'personne' },
  newcomer: { name: 'personne sans compte', only: true },
  attachment: { name: 'rattachement' },
  structure: { name: 'structure' },
}

/** The words and the address of an object such as `proposal:12`; no address when it has no public page. */
export function objectOf({ object, title, edition }: { object: string; title: string | null; edition: { slug: string } | null }): { words: string; to: string | null } {
  const [kind = '', id = ''] = object.split(':', 2)
  const known = Object.hasOwn(OBJECTS, kind) ? OBJECTS[kind] : undefined
  return {
    words: title ?? (known?.only ? known.name : `${known?.name ?? kind}\u00a0${id}`),
    to: edition && known?.path && id ? `/consultations/${edition.slug}${known.path(encodeURIComponent(id))}` : null,
  }
}
