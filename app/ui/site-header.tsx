import { useLocation } from '@remix-run/react'
import { Account, type HeaderViewer } from './site-account'
import { Wordmark } from './wordmark'

const PLACES = [
  { to: '/consultations', label: 'Consultations' },
  { to: '/orientation', label: 'Orientation' },
  { to: '/donnees-ouvertes', label: 'Données ouvertes' },
  { to: '/aide', label: 'Aide' },
]

type Props = { brand: 'neutre' | 'etat'; demo: boolean; viewer: HeaderViewer | null }

/**
 * The top of every page. The navigation is written twice, in a row and in a menu that opens without scripts; the
 * stylesheet removes one of them, for screen readers too.
 */
export function SiteHeader({ brand, demo, viewer }: Props) {
  const { pathname } = useLocation()
  const places = (
    <ul>
      {PLACES.map(({ to, label }) => (
        <li key={to}>
          <a href={to} aria-current={pathname === to ? 'page' : pathname.startsWith(`${to}/`) ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <header className="cc-header">
      {demo ? (
        <p className="cc-demo">
          Site de démonstration<span className="cc-demo__more">&nbsp;: données fictives, rien n’engage personne</span>. <a href="/connexion">Choisir un rôle</a>
        </p>
      ) : null}
      <div className="cc-header__in">
        <Wordmark brand={brand} />
        <details className="cc-menu">
          <summary>Menu</summary>
          <div className="cc-menu__body">
            <nav aria-label="Menu principal">{places}</nav>
            <Account viewer={viewer} />
          </div>
        </details>
        <div className="cc-header__row">
          <nav aria-label="Menu principal">{places}</nav>
          <Account viewer={viewer} />
        </div>
      </div>
    </header>
  )
}
