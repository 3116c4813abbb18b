import type { Participation } from './participation.server'

/** What the map can show. */
export const VIEWS = {
  contributions: { label: 'Contributions déposées', value: (place: Participation) => place.contributions },
  votes: { label: 'Territoires qui votent', value: (place: Participation) => place.voters },
  candidatures: { label: 'Candidatures déposées', value: (place: Participation) => place.applications },
} as const

export type View = keyof typeof VIEWS

/** The view asked for in an address; contributions when it asks for nothing known. */
export function readView({ searchParams }: URL): View {
  const asked = searchParams.get('vue') ?? ''
  return Object.hasOwn(VIEWS, asked) ? (asked as View) : 'contributions'
}

/** The ways from one view to another. */
export function ParticipationViews({ slug, view }: { slug: string; view: View }) {
  return (
    <nav className="cc-views" aria-label="Ce que montre la carte">
      <ul>
        {Object.entries(VIEWS).map(([key, { label }]) => (
          <li key={key}>
            <a className="fr-tag" href={`/consultations/${slug}/carte?vue=${key}`} aria-current={key === view ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The ways to the numbers that a small screen leaves out of the table. */
export function OtherViews({ slug, view }: { slug: string; view: View }) {
  const others = Object.entries(VIEWS).filter(([key]) => key !== view)
  return (
    <p className="cc-narrow">
      Voir aussi&nbsp;:{' '}
      {others.map(([key, { label }], index) => (
        <span key={key}>
          {index > 0 ? ', ' : ''}
          <a href={`/consultations/${slug}/carte?vue=${key}#par-departement`}>{label.toLowerCase()}</a>
        </span>
      ))}
    </p>
  )
}
