import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Became } from '~/contributions/became'
import { contributionTrail } from '~/contributions/edition-trail'
import { findOwnPublished } from '~/contributions/find-own-published.server'
import { contributionSentence } from '~/contributions/refusals'
import { whatNext } from '~/contributions/what-next'
import { KIND_WORDS } from '~/contributions/words'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Told } from '~/ui/flash'
import { Timeline } from '~/ui/timeline'

/** The trace of a publication, for its author: what happens next, and when; what became of it since, once something did. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const { contribution: { publishedAt, withdrawnAt, title, kind, verdict }, refusal } = await findOwnPublished(context.db, edition, id, viewer)
  if (withdrawnAt) throw notFound()
  const { slug, name, calendar } = edition
  // Only what is still to come: once decided, the vote, for what leads to it.
  const done = verdict ? (verdict.kind === 'regrouped' ? 2 : 3) : refusal ? 1 : 0
  const waits = publishedAt === null
  const steps = whatNext(calendar, waits).slice(done)
  return { edition: { slug, name }, id, title, kind, verdict, waits, steps, frozen: refusal && contributionSentence(refusal) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.waits ? 'C’est déposé' : 'C’est publié'} — Co-construire` }]

export default function PublishedRoute() {
  const { edition, id, title, kind, verdict, waits, steps, frozen } = useLoaderData<typeof loader>()
  const list = `/consultations/${edition.slug}/contributions`
  const { mine, form } = KIND_WORDS[kind]
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: title, to: `${list}/${id}` }, { label: waits ? 'C’est déposé' : 'C’est publié' })} />
      <h1>{waits ? 'C’est déposé, merci' : 'C’est publié, merci'}</h1>
      <Told />
      <p className="fr-text--lead">
        {waits ? `Avant sa publication, une personne de la modération lit ${mine}` : `Tout le monde peut lire ${mine}`}&nbsp;: <a href={`${list}/${id}`}>{title}</a>.
      </p>
      {frozen ? <p>{frozen}</p> : null}
      {verdict ? (
        <>
          <h2>Ce qu’elle est devenue</h2>
          <Became slug={edition.slug} verdict={verdict} />
        </>
      ) : null}
      {steps.length > 0 ? <h2>La suite</h2> : null}
      {steps.length > 0 ? <Timeline items={steps.map(({ when, title: step, what }, index) => ({ at: when, title: step, children: <p>{what}</p>, state: index === 0 && !verdict ? ('open' as const) : ('future' as const) }))} /> : null}
      <p>
        <a className="fr-btn fr-btn--secondary" href={`${list}/nouvelle/${form}`}>Déposer {kind === 'need' ? 'un autre besoin' : 'une autre solution'}</a>
      </p>
    </>
  )
}
