import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { name, summary } = await findEdition(context.db, params.slug ?? '')
  return { name, summary }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Consultation'} — Co-construire` }]

export default function EditionPage() {
  const { name, summary } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Accueil', to: '/' }, { label: 'Consultations', to: '/consultations' }, { label: name }]} />
      <h1>{name}</h1>
      <p className="fr-text--lead">{summary}</p>
    </>
  )
}
