import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { whyPhaseClosed } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { phaseSentence } from '~/editions/refusals'
import { listProjects } from '~/laureates/list-projects.server'
import { ProjectBoard } from '~/laureates/project-board'
import { editionTrail } from '~/laureates/trail'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { count } from '~/ui/french'
import { Pages } from '~/ui/pages'
import { ReconstructedNote } from '~/ui/reconstructed-note'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const asked = new URL(request.url).searchParams.get('apres') ?? ''
  const after = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined
  const page = await listProjects(context.db, edition.id, { after, limit: 200 })
  const closed = whyPhaseClosed(edition.calendar, 'launch', edition.at)
  return { edition: { slug: edition.slug, name: edition.name }, page, isFirst: after === undefined, when: closed ? phaseSentence(closed) : 'La désignation des lauréats est en cours.' }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Projets, ${data?.edition.name ?? ''} — Co-construire` }]

export default function ProjectsPage() {
  const { edition, page: { items, total, next }, when, isFirst } = useLoaderData<typeof loader>()
  const base = `/consultations/${edition.slug}`
  return (
    <>
      <Breadcrumb items={editionTrail(edition, { label: 'Projets' })} />
      <h1>Ce que deviennent les projets</h1>
      {total > 0 ? (
        <>
          <p className="fr-text--lead">{count(total, 'projet lauréat est suivi ici', 'projets lauréats sont suivis ici')}, de la convention à la mise en service.</p>
          {items.some(({ reconstructed }) => reconstructed) ? <ReconstructedNote>Ces projets, leurs montants et leurs jalons ont été recomposés d’après les totaux publiés.</ReconstructedNote> : null}
          <ProjectBoard slug={edition.slug} projects={items} />
          {next || !isFirst ? (
            <Pages
              label="Pages des projets" words={count(items.length, 'projet sur cette page', 'projets sur cette page')}
              previous={isFirst ? null : `${base}/projets`} next={next ? `${base}/projets?apres=${next}` : null}
            />
          ) : null}
        </>
      ) : (
        <EmptyState title="Aucun projet pour l’instant" action={<a href={`${base}/laureats`}>Voir la page des lauréats</a>}>
          {`Chaque lauréat deviendra ici un projet, avec ses jalons et son avancement. ${when}`}
        </EmptyState>
      )}
    </>
  )
}
