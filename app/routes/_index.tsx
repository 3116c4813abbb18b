import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Doors } from '~/editions/doors'
import { listEditions } from '~/editions/edition.server'
import { openActOf } from '~/editions/open-act'
import { OpenEditions } from '~/editions/open-editions'
import { mostAlive, whereItStands } from '~/editions/standing'
import { listStory } from '~/editions/story.server'
import { StoryLine } from '~/editions/story-line'
import { readFigures } from '~/open-data/figures.server'
import { PastEditions } from '~/open-data/past-editions'
import { processSteps } from '~/open-data/process-steps'
import { Told } from '~/ui/flash'
import { ProcessLine } from '~/ui/process-line'

/** What is open, what the running edition has given so far, what was decided lately, what became of earlier ones. */
export async function loader({ context }: LoaderFunctionArgs) {
  const [editions, lately, viewer] = await Promise.all([
    listEditions(context.db), listStory(context.db, { limit: 6 }), context.viewer(),
  ])
  const figures = await readFigures(context.db, editions)
  const reader = { profile: viewer?.profile ?? null }
  const shown = editions.map((edition) => {
    const { slug, name, calendar, at } = edition
    return { slug, name, calendar, at, figures: figures[slug], act: openActOf(edition, reader) }
  })
  return { editions: shown, lately }
}

export const meta: MetaFunction = () => [
  { title: 'Co-construire — Les services numériques des territoires, choisis et construits ensemble' },
  { name: 'description', content: 'Communes, intercommunalités, départements et régions choisissent puis construisent avec l’État les services numériques dont ils ont besoin.' },
]

export default function Home() {
  const { editions, lately } = useLoaderData<typeof loader>()
  const stateOf = (one: (typeof editions)[number]) => whereItStands(one.calendar, one.at).state
  const open = editions.filter((one) => stateOf(one) === 'open')
  const past = editions.filter((one) => stateOf(one) === 'over')
  const running = mostAlive(editions)
  return (
    <>
      <Told />
      <div className="cc-hero">
        <div>
          <h1>Les territoires disent ce qui leur manque. L’État le construit avec eux.</h1>
          <p className="fr-text--lead">
            Communes, intercommunalités, départements et régions disent leurs besoins, votent, puis construisent avec
            l’État les services numériques retenus. Chaque contribution reçoit une réponse, chaque territoire pèse une
            voix, et chacun peut recompter le résultat.
          </p>
        </div>
        <section className="cc-hero__now" aria-labelledby="ouvert">
          <h2 id="ouvert">Ouvert en ce moment</h2>
          <OpenEditions editions={open} next={running} />
        </section>
      </div>
      {running?.figures ? (
        <section className="cc-full" aria-labelledby="etapes">
          <h2 id="etapes">Quatre étapes, du besoin au service</h2>
          <p>
            Où en est, à cet instant, <a href={`/consultations/${running.slug}`}>{running.name}</a>&nbsp;:
          </p>
          <ProcessLine steps={processSteps(running, running.figures)} label={`Les étapes de ${running.name}`} />
        </section>
      ) : null}
      <Doors />
      <div className="cc-split">
        {lately.length > 0 ? (
          <section aria-labelledby="recemment">
            <h2 id="recemment">Décidé récemment</h2>
            <StoryLine events={lately} label="Décisions récentes" named />
          </section>
        ) : null}
        <PastEditions editions={past} />
      </div>
    </>
  )
}
