import { ThemeControl } from './theme-control'

const LINKS = [
  { to: '/plan-du-site', label: 'Plan du site' },
  { to: '/accessibilite', label: 'Accessibilité\u00a0: non conforme' },
  { to: '/mentions-legales', label: 'Mentions légales' },
  { to: '/donnees-personnelles', label: 'Données personnelles' },
  { to: '/statistiques', label: 'Statistiques' },
  { to: '/api', label: 'API' },
]

/** The foot of every page: what the law asks for, how the page looks, and under which licence. */
export function SiteFooter() {
  return (
    <footer className="cc-footer" id="pied">
      <div className="cc-footer__in">
        <nav aria-label="Pied de page">
          <ul>
            {LINKS.map(({ to, label }) => (
              <li key={to}>
                <a href={to}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeControl />
        <p className="cc-footer__licence">
          Le code de ce site est libre, sous licence MIT. Sauf mention contraire, les contenus sont sous licence ouverte
          Etalab 2.0.
        </p>
      </div>
    </footer>
  )
}
