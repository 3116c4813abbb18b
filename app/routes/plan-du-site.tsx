import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEditions } from '~/editions/edition.server'
import { EDITION_PAGES } from '~/editions/edition-menu'
import { Powers } from '~/identity/powers'
import { Breadcrumb } from '~/ui/breadcrumb'

/** Every page one can go to by oneself, those of one's roles included. */
export async function loader({ context }: LoaderFunctionArgs) {
  const [editions, viewer] = await Promise.all([listEditions(context.db), context.viewer()])
  return { editions: editions.map(({ slug, name }) => ({ slug, name })), roles: viewer?.roles ?? [], asleep: viewer?.asleep ?? [] }
}

export const meta: MetaFunction = () => [{ title: 'Plan du site — Co-construire' }]

const SECTIONS = [
  {
    title: 'Comprendre et agir',
    links: [
      { to: '/', label: 'Accueil' },
      { to: '/consultations', label: 'Consultations' },
      { to: '/orientation', label: 'Orientation vers les autres dispositifs' },
      { to: '/aide', label: 'Aide' },
      { to: '/aide/elu-ou-agent', label: 'Je suis élu ou agent' },
      { to: '/aide/association-ou-entreprise', label: 'Je représente une association ou une entreprise' },
      { to: '/aide/comprendre', label: 'Je veux seulement comprendre' },
    ],
  },
  {
    title: 'Mon compte',
    links: [
      { to: '/connexion', label: 'Connexion' },
      { to: '/compte', label: 'Mon compte' },
    ],
  },
  {
    title: 'Données',
    links: [
      { to: '/donnees-ouvertes', label: 'Données ouvertes' },
      { to: '/api', label: 'API' },
      { to: '/problemes', label: 'Refus de l’API, expliqués' },
      { to: '/statistiques', label: 'Statistiques' },
    ],
  },
  {
    title: 'Le site',
    links: [
      { to: '/accessibilite', label: 'Accessibilité\u00a0: non conforme' },
      { to: '/mentions-legales', label: 'Mentions légales' },
      { to: '/donnees-personnelles', label: 'Données personnelles' },
      { to: '/plan-du-site', label: 'Plan du site' },
    ],
  },
]

export default function SiteMap() {
  const { editions, roles, asleep } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Plan du site' }]} />
      <h1>Plan du site</h1>
      {SECTIONS.map(({ title, links }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>{links.map(({ to, label }) => <li key={to}><a href={to}>{label}</a></li>)}</ul>
        </section>
      ))}
      <Powers roles={roles} asleep={asleep} />
      {editions.map(({ slug, name }) => (
        <section key={slug}>
          <h2>{name}</h2>
          <ul>
            {EDITION_PAGES.map(({ path, label }) => <li key={path}><a href={`/consultations/${slug}${path}`}>{label}</a></li>)}
            <li><a href={`/consultations/${slug}/direct`}>Grand écran</a></li>
          </ul>
        </section>
      ))}
    </>
  )
}
