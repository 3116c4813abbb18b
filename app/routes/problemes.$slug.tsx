import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound } from '~/http/problems.server'
import { PROBLEMS } from '~/open-data/problems'
import { Breadcrumb } from '~/ui/breadcrumb'

/** What an answer of the API names as its `type`. */
export async function loader({ params }: LoaderFunctionArgs) {
  const problem = PROBLEMS.find(({ slug }) => slug === params.slug)
  if (!problem) throw notFound('Ce refus n’est pas de ceux que le site donne.')
  return problem
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Refus'} — Co-construire` }]

export default function ProblemPage() {
  const { slug, title, what, todo } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'API', to: '/api' }, { label: 'Refus', to: '/problemes' }, { label: title }]} />
      <h1>{title}</h1>
      <p><code>{slug}</code></p>
      <h2>Ce que cela veut dire</h2>
      <p>{what}</p>
      <h2>Que faire</h2>
      <p>{todo}</p>
    </>
  )
}
