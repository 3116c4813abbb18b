import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommitteeNotes } from '~/committees/committee-notes'
import { listCommittees } from '~/committees/list-committees.server'
import { whyPhaseClosed } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { phaseSentence } from '~/editions/refusals'
import { LaureateList } from '~/laureates/laureate-list'
import { listLaureates } from '~/laureates/list-laureates.server'
import { NoLaureate } from '~/laureates/no-laureate'
import { editionTrail } from '~/laureates/trail'
import { readFigures } from '~/open-data/figures.server'
import { Funnel } from '~/open-data/funnel'
import { formatMillions, funnelOf } from '~/open-data/process-steps'
import { Breadcrumb } from '~/ui/breadcrumb'
import { agreed, count, formatEuros } from '~/ui/french'
import { formatDay } from '~/ui/paris-time'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const asked = new URL(request.url).searchParams.get('apres') ?? ''
  const after = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined
  const [page, figures, committees] = await Promise.all([
    listLaureates(context.db, edition.id, { after, limit: 60 }),
    readFigures(context.db, [edition]),
    listCommittees(context.db, edition.id),
  ])
  const closed = whyPhaseClosed(edition.calendar, 'launch', edition.at)
  const { slug, name, envelopeCents } = edition
  const own = figures[slug]
  return {
    edition: { slug, name, envelopeCents }, page, committees, isFirst: after === undefined,
    funnel: own ? funnelOf(edition, own) : [],
    when: closed ? phaseSentence(closed) : 'La désignation est en cours.',
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Lauréats, ${data?.edition.name ?? ''} — Co-construire` }]

export default function LaureatesPage() {
  const { edition, page, committees, funnel, when, isFirst } = useLoaderData<typeof loader>()
  const { slug } = edition
  const { items, total, amountCents, publishedAt, next } = page
  return (
    <>
      <Breadcrumb items={editionTrail(edition, { label: 'Lauréats' })} />
      <h1>{publishedAt ? `${count(total, 'projet lauréat', 'projets lauréats')}, ${formatMillions(amountCents)} pour les territoires` : 'Les lauréats'}</h1>
      {publishedAt ? (
        <p className="fr-text--lead">
          {agreed(total, 'Désigné', 'Désignés')} le {formatDay(publishedAt)}&nbsp;: {formatEuros(amountCents)} accordés sur une enveloppe de {formatEuros(edition.envelopeCents)}.{' '}
          <a href={`/consultations/${slug}/projets`}>{agreed(total, 'Suivre ce que devient le projet', 'Suivre ce que deviennent les projets')}</a>
        </p>
      ) : <NoLaureate slug={slug} when={when} />}
      {publishedAt && funnel.length > 0 ? (
        <section className="cc-full" aria-labelledby="chemin">
          <h2 id="chemin">De l’idée au projet</h2>
          <Funnel steps={funnel} label="De la contribution au projet lauréat" />
        </section>
      ) : null}
      {publishedAt ? <LaureateList slug={slug} items={items} isFirst={isFirst} next={next} /> : null}
      <CommitteeNotes committees={committees} />
    </>
  )
}
