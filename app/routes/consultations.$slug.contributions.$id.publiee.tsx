import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contributionTrail } from '~/contributions/edition-trail'
import { findContribution } from '~/contributions/find-contribution.server'
import { whatNext } from '~/contributions/what-next'
import { KIND_WORDS } from '~/contributions/words'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Told } from '~/ui/flash'
import { Timeline } from '~/ui/timeline'

/** The trace of a publication, for its author: what happens next, and when. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const { mine, publishedAt, withdrawnAt, title, kind } = await findContribution(context.db, edition.id, id, viewer.personId)
  if (!mine || !publishedAt || withdrawnAt) throw notFound()
  const { slug, name, calendar } = edition
  return { edition: { slug, name }, id, title, kind, steps: whatNext(calendar) }
}

export const meta: MetaFunction = () => [{ title: 'C’est publié — Co-construire' }]

export default function PublishedRoute() {
  const { edition, id, title, kind, steps } = useLoaderData<typeof loader>()
  const list = `/consultations/${edition.slug}/contributions`
  const { mine, form } = KIND_WORDS[kind]
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: title, to: `${list}/${id}` }, { label: 'C’est publié' })} />
      <h1>C’est publié, merci</h1>
      <Told />
      <p className="fr-text--lead">
        Tout le monde peut lire {mine}&nbsp;: <a href={`${list}/${id}`}>{title}</a>.
      </p>
      <h2>La suite</h2>
      <Timeline items={steps.map(({ when, title: step, what }, index) => ({ at: when, title: step, children: <p>{what}</p>, state: index === 0 ? ('open' as const) : ('future' as const) }))} />
      <p>
        <a className="fr-btn fr-btn--secondary" href={`${list}/nouvelle/${form}`}>Déposer {kind === 'need' ? 'un autre besoin' : 'une autre solution'}</a>
      </p>
    </>
  )
}
