import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { listParticipation } from '~/open-data/participation.server'
import { ParticipationTable } from '~/open-data/participation-table'
import { ParticipationViews, readView, VIEWS } from '~/open-data/participation-views'
import { TileMap } from '~/open-data/tile-map'
import { Breadcrumb } from '~/ui/breadcrumb'
import { count } from '~/ui/french'

/** Where participation comes from: a map of tiles and, saying all of it, a table. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const { slug, name } = edition
  return { slug, name, view: readView(new URL(request.url)), places: await listParticipation(context.db, edition) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Carte, ${data?.name ?? 'consultation'} — Co-construire` }]

export default function MapPage() {
  const { slug, name, view, places } = useLoaderData<typeof loader>()
  const { value, label } = VIEWS[view]
  const hidden = view === 'votes' && places.some(({ voters }) => voters === null)
  const reached = places.filter((place) => place.code !== null && (value(place) ?? 0) > 0).length
  const all = places.filter(({ code }) => code !== null).length
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` }, { label: 'Carte' }]} />
      <h1>D’où vient la participation</h1>
      <p className="fr-text--lead">
        {hidden
          ? 'Les comptes du vote sont cachés jusqu’à sa clôture, ici comme partout.'
          : `${label}\u00a0: ${count(reached, 'département', 'départements')} et collectivités d’outre-mer sur ${all}.`}
      </p>
      <ParticipationViews slug={slug} view={view} />
      {hidden ? null : (
        <figure className="cc-figure">
          <TileMap places={places} value={(place) => value(place) ?? 0} label={`${label} par département, en carte de tuiles. Le tableau qui suit donne chaque nombre.`} />
          <figcaption>
            Une tuile par département, toutes de même taille&nbsp;; plus elle est foncée, plus il en vient. L’outre-mer
            est en bas.
          </figcaption>
        </figure>
      )}
      <ParticipationTable slug={slug} view={view} places={places} />
    </>
  )
}
