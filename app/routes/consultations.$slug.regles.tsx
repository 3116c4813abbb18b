import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { ruleChapters } from '~/editions/rule-sentences'
import { Breadcrumb } from '~/ui/breadcrumb'
import { formatEuros } from '~/ui/french'

/** The rules of an edition: the data that the site applies, as sentences. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, name, rules, envelopeCents } = await findEdition(context.db, params.slug ?? '')
  return { slug, name, rules, envelopeCents }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Règles, ${data?.name ?? 'consultation'} — Co-construire` }]

export default function RulesPage() {
  const { slug, name, rules, envelopeCents } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` }, { label: 'Règles' }]} />
      <h1>Règles</h1>
      <p className="fr-text--lead">
        Qui peut faire quoi, ce qui est compté, qui décide. Ces phrases disent exactement ce que le site applique&nbsp;: un
        acte contraire est refusé, avec sa raison.
      </p>
      {ruleChapters(rules).map(({ id, title, sentences }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <ul className="cc-rules">
            {sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}
            {id === 'decision' ? <li>L’enveloppe de cette consultation est de {formatEuros(envelopeCents)}.</li> : null}
          </ul>
        </section>
      ))}
      <p className="cc-quiet">
        Les dates sont au <a href={`/consultations/${slug}/calendrier`}>calendrier</a>. Les mêmes règles, en données&nbsp;:{' '}
        <a href={`/api/v1/editions/${slug}`}>/api/v1/editions/{slug}</a>.
      </p>
    </>
  )
}
