import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEditions } from '~/editions/edition.server'
import { EditionCard } from '~/open-data/edition-card'
import { whereItStands } from '~/editions/standing'
import { readFigures } from '~/open-data/figures.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Cards } from '~/ui/cards'
import { EmptyState } from '~/ui/empty-state'

/** Every edition with where it stands and what it has given. */
export async function loader({ context }: LoaderFunctionArgs) {
  const editions = await listEditions(context.db)
  const figures = await readFigures(context.db, editions)
  return editions.map(({ slug, name, summary, calendar, at }) => ({ slug, name, summary, calendar, at, figures: figures[slug] }))
}

export const meta: MetaFunction = () => [{ title: 'Consultations — Co-construire' }]

const GROUPS = [
  { states: ['open', 'waiting'], id: 'en-cours', title: 'En cours' },
  { states: ['unplanned'], id: 'a-venir', title: 'À venir' },
  { states: ['over'], id: 'terminees', title: 'Terminées' },
]

export default function Consultations() {
  const editions = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations' }]} />
      <h1>Consultations</h1>
      <p className="fr-text--lead">Chaque consultation va du besoin au service, en quatre phases dont les dates, les règles et les résultats sont publics.</p>
      {editions.length === 0 ? (
        <EmptyState title="Aucune consultation pour l’instant">La première paraîtra ici dès qu’elle sera créée, avec son calendrier.</EmptyState>
      ) : null}
      {GROUPS.map(({ states, id, title }) => {
        const own = editions.filter((one) => states.includes(whereItStands(one.calendar, one.at).state))
        return own.length === 0 ? null : (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <Cards>
              {own.map((one) => <EditionCard key={one.slug} edition={one} />)}
            </Cards>
          </section>
        )
      })}
    </>
  )
}
