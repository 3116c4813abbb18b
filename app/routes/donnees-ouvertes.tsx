import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEditions } from '~/editions/edition.server'
import { OriginNote } from '~/editions/origin-note'
import { DATASETS } from '~/open-data/downloads'
import { Breadcrumb } from '~/ui/breadcrumb'
import { DefinitionList } from '~/ui/definition-list'

/** What anyone may download, edition by edition. */
export async function loader({ context }: LoaderFunctionArgs) {
  return (await listEditions(context.db)).map(({ slug, name, notice }) => ({ slug, name, notice }))
}

export const meta: MetaFunction = () => [{ title: 'Données ouvertes — Co-construire' }]

export default function OpenData() {
  const editions = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Données ouvertes' }]} />
      <h1>Données ouvertes</h1>
      <p className="fr-text--lead">
        Ce que vous lisez ici, vous pouvez le télécharger, le recompter et le réutiliser, sans compte ni clé.
      </p>
      <section aria-labelledby="jeux">
        <h2 id="jeux">Ce qui est publié de chaque consultation</h2>
        <DefinitionList items={DATASETS.map(({ label, says, format }) => ({ term: label, description: `${says} ${format}.` }))} />
      </section>
      {editions.map(({ slug, name, notice }) => (
        <section key={slug} aria-labelledby={`donnees-${slug}`}>
          <h2 id={`donnees-${slug}`}>{name}</h2>
          <OriginNote notice={notice} />
          <ul className="cc-downloads">
            {DATASETS.map(({ label, to }) => (
              <li key={label}>
                <a href={to(slug)} aria-label={`${label}, ${name}`}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="partage">
        <h2 id="partage">Pour tout le site</h2>
        <ul>
          <li><a href="/api/v1/editions">Les éditions</a>, <a href="/api/v1/schemes">les dispositifs</a>, <a href="/api/v1/territories?q=toulouse">la recherche de territoires</a></li>
          <li><a href="/verifier.mjs" download>Le programme qui recompte un registre</a>&nbsp;: <code>node verifier.mjs registre-2021.jsonl</code></li>
          <li><a href="/api">La documentation de l’API</a> et son <a href="/api/v1/openapi.json">document OpenAPI</a></li>
        </ul>
      </section>
      <section aria-labelledby="licence">
        <h2 id="licence">Licence</h2>
        <p>
          <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">Licence ouverte Etalab 2.0</a>&nbsp;: réutilisation
          libre, y compris commerciale, en citant «&nbsp;Co-construire&nbsp;» et la date du téléchargement.
        </p>
      </section>
      <section aria-labelledby="absent">
        <h2 id="absent">Ce qui n’y est pas, et pourquoi</h2>
        <p>
          Les noms, les adresses et les identifiants des personnes n’y figurent jamais. Un vote y porte un pseudonyme,
          un autre dans chaque consultation. Tant qu’une consultation cache ses comptes, ils sont absents ici aussi.
        </p>
      </section>
    </>
  )
}
