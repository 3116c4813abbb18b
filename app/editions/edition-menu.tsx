import { LocalMenu } from '~/ui/local-menu'


/** The pages of an edition, in the order of the process. */
export const EDITION_PAGES = [
  { path: '', label: 'Présentation' },
  { path: '/contributions', label: 'Contributions' },
  { path: '/propositions', label: 'Propositions' },
  { path: '/resultats', label: 'Résultats' },
  { path: '/candidatures', label: 'Candidatures' },
  { path: '/laureats', label: 'Lauréats' },
  { path: '/projets', label: 'Projets' },
  { path: '/carte', label: 'Carte' },
  { path: '/calendrier', label: 'Calendrier' },
  { path: '/regles', label: 'Règles' },
  { path: '/registre', label: 'Registre' },
] as const

/** The way between the pages of an edition. */
export const EditionMenu = ({ slug }: { slug: string }) => (
  <LocalMenu title="Cette consultation" label="Cette consultation" base={`/consultations/${slug}`} pages={EDITION_PAGES} />
)
