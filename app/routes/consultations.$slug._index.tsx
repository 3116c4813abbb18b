import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { openActOf } from '~/editions/open-act'
import { ruleDigest } from '~/editions/rule-sentences'
import { listSittings } from '~/editions/sittings.server'
import { listStory } from '~/editions/story.server'
import { StoryLine } from '~/editions/story-line'
import { Today } from '~/editions/today'
import { WhatComesNext } from '~/editions/what-comes-next'
import { WhoDecides } from '~/editions/who-decides'
import { readFigures } from '~/open-data/figures.server'
import { formatMillions, processSteps } from '~/open-data/process-steps'
import { Breadcrumb } from '~/ui/breadcrumb'
import { notFound } from '~/http/problems.server'
import { ProcessLine } from '~/ui/process-line'

/** The story of an edition so far, the present on top. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const [figures, story, sittings, viewer] = await Promise.all([
    readFigures(context.db, [edition]), listStory(context.db, { slug: edition.slug, limit: 40 }),
    listSittings(context.db, edition.id), context.viewer(),
  ])
  const own = figures[edition.slug]
  if (!own) throw notFound('Cette consultation n’existe pas.')
  const { slug, name, summary, calendar, at, rules, envelopeCents } = edition
  return { slug, name, summary, calendar, at, rules, envelopeCents, figures: own, story, sittings, act: openActOf(edition, { profile: viewer?.profile ?? null }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Consultation'} — Co-construire` },
  { name: 'description', content: data?.summary },
]

export default function EditionPage() {
  const { slug, name, summary, calendar, at, rules, envelopeCents, figures, story, sittings, act } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name }]} />
      <h1>{name}</h1>
      <p className="fr-text--lead">{summary}</p>
      <Today edition={{ calendar, at }} act={act} />
      <ProcessLine steps={processSteps({ slug, calendar, at }, figures)} label="Les étapes" />
      <div className="cc-split">
        <section aria-labelledby="histoire">
          <h2 id="histoire">L’histoire jusqu’ici</h2>
          {story.length > 0 ? <StoryLine events={story} label="Du plus récent au plus ancien" /> : <p>Elle commencera à l’ouverture de la consultation.</p>}
        </section>
        <div className="cc-aside">
          <WhatComesNext calendar={calendar} at={at} />
          <WhoDecides rules={rules} sittings={sittings} />
          <section aria-labelledby="regles">
            <h2 id="regles">Les règles en bref</h2>
            <ul className="cc-rules">
              {ruleDigest(rules).map((sentence) => <li key={sentence}>{sentence}</li>)}
              <li>L’enveloppe est de {formatMillions(envelopeCents)}.</li>
            </ul>
            <p><a href={`/consultations/${slug}/regles`}>Toutes les règles</a></p>
          </section>
        </div>
      </div>
    </>
  )
}
