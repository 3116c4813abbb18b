import { useLocation } from '@remix-run/react'

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

/**
 * The way between the pages of an edition. Written twice, in a row and in a menu that opens without scripts; the
 * stylesheet removes one of them, for screen readers too.
 */
export function EditionMenu({ slug }: { slug: string }) {
  const { pathname } = useLocation()
  const base = `/consultations/${slug}`
  const isHere = (path: string) => (path === '' ? pathname === base : pathname === base + path || pathname.startsWith(`${base}${path}/`))
  const here = EDITION_PAGES.find(({ path }) => isHere(path))
  const links = (
    <ul>
      {EDITION_PAGES.map(({ path, label }) => (
        <li key={path}>
          <a href={base + path} aria-current={isHere(path) ? (pathname === base + path ? 'page' : 'true') : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <details className="cc-local-menu">
        <summary>
          Cette consultation{here ? <>&nbsp;: <strong>{here.label}</strong></> : null}
        </summary>
        <nav aria-label="Cette consultation">{links}</nav>
      </details>
      <nav className="cc-local-row" aria-label="Cette consultation">
        {links}
      </nav>
    </>
  )
}
