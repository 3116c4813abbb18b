import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ENDPOINTS } from '~/open-data/endpoints'
import { EndpointDoc } from '~/open-data/endpoint-doc'
import { readExamples } from '~/open-data/examples.server'
import { Breadcrumb } from '~/ui/breadcrumb'

/** The documentation of the API, with answers of this very site. */
export async function loader({ context }: LoaderFunctionArgs) {
  const examples = await readExamples(context.db, context)
  return {
    endpoints: ENDPOINTS.map(({ method, path, title, says, query = {}, refuses = {} }) => ({
      method, path, title, says, refuses, example: examples[path],
      query: Object.entries(query).map(([name, { says: words, required }]) => ({ name, says: words, required: required ?? false })),
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'API — Co-construire' }]

export default function ApiPage() {
  const { endpoints } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'API' }]} />
      <h1>Interface de programmation (API)</h1>
      <p className="fr-text--lead">
        Tout ce que montre ce site se lit aussi en JSON, sans clé ni inscription, sous licence ouverte Etalab 2.0.
      </p>
      <ul className="cc-rules">
        <li>Les adresses commencent par <code>/api/v1</code>. Le document <a href="/api/v1/openapi.json">OpenAPI 3.1</a> décrit tout, pour les programmes.</li>
        <li>Une liste répond <code>{'{ items, next, total }'}</code>&nbsp;: la page suivante se demande avec <code>?cursor=</code> suivi de la valeur de <code>next</code>.</li>
        <li>Chaque réponse porte un ETag&nbsp;: renvoyé dans <code>If-None-Match</code>, il épargne un second téléchargement.</li>
        <li>Une erreur répond en <code>application/problem+json</code>, avec une phrase en français et l’<a href="/problemes">adresse de son explication</a>.</li>
        <li>Ce qui change quelque chose demande la session d’une personne et une page de ce site (en-tête <code>Origin</code>).</li>
      </ul>
      <nav aria-labelledby="sommaire">
        <h2 id="sommaire">Adresses</h2>
        <ul>
          {endpoints.map((endpoint) => (
            <li key={endpoint.method + endpoint.path}>
              <a href={`#${anchorOf(endpoint)}`}>{endpoint.title}</a>, <code>{endpoint.method.toUpperCase()} {endpoint.path}</code>
            </li>
          ))}
        </ul>
      </nav>
      {endpoints.map((endpoint) => <EndpointDoc key={endpoint.method + endpoint.path} id={anchorOf(endpoint)} endpoint={endpoint} />)}
    </>
  )
}

const anchorOf = ({ method, path }: { method: string; path: string }) => `${method}${path.replace(/\W+/g, '-')}`.replace(/-$/, '')
