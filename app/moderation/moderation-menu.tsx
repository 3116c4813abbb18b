import { useLocation } from '@remix-run/react'

const PAGES = [
  { path: '', label: 'À décider' },
  { path: '/regroupement', label: 'Regroupement' },
  { path: '/calendrier', label: 'Calendrier' },
  { path: '/votes', label: 'Votes' },
  { path: '/candidatures', label: 'Candidatures' },
  { path: '/laureats', label: 'Lauréats' },
] as const

/** The way between the tools of one edition. Written twice, in a row and in a menu that opens without scripts. */
export function ModerationMenu({ slug }: { slug: string }) {
  const { pathname } = useLocation()
  const base = `/moderation/${slug}`
  const isHere = (path: string) => (path === '' ? pathname === base : pathname === base + path || pathname.startsWith(`${base}${path}/`))
  const here = PAGES.find(({ path }) => isHere(path))
  const links = (
    <ul>
      {PAGES.map(({ path, label }) => (
        <li key={path}>
          <a href={base + path} aria-current={isHere(path) ? (pathname === base + path ? 'page' : 'true') : undefined}>
            {label}
          </a>
        </li>
      ))}
      <li>
        <a href={`/moderation/journal?consultation=${slug}`}>Journal</a>
      </li>
      <li>
        <a href={`/consultations/${slug}`}>Pages publiques</a>
      </li>
    </ul>
  )
  return (
    <>
      <details className="cc-local-menu">
        <summary>
          Modération{here ? <>&nbsp;: <strong>{here.label}</strong></> : null}
        </summary>
        <nav aria-label="Modération de cette consultation">{links}</nav>
      </details>
      <nav className="cc-local-row" aria-label="Modération de cette consultation">
        {links}
      </nav>
    </>
  )
}
