import type { MetaFunction } from '@remix-run/node'
import { PROBLEMS } from '~/open-data/problems'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Refus de l’API — Co-construire' }]

export default function Problems() {
  return (
    <>
      <Breadcrumb items={[{ label: 'API', to: '/api' }, { label: 'Refus' }]} />
      <h1>Les refus de l’API, expliqués</h1>
      <p className="fr-text--lead">Chaque erreur porte l’adresse de son explication. Les voici toutes.</p>
      <ul className="cc-rules">
        {PROBLEMS.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`/problemes/${slug}`}>{title}</a> <code>{slug}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
