import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { readBoard } from '~/proposals/board.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export const handle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Regroupement, ${data?.name ?? ''} — Co-construire` }]

/** The workbench; each of its acts is a page under it, which shows it again when the act is refused. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  return readBoard(context.db, params.slug ?? '', new URL(request.url).searchParams)
}

export default function Regrouping() {
  const board = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: board.name, to: `/moderation/${board.slug}` }, { label: 'Regroupement' }]} />
      <h1 className="fr-h3">Regrouper les contributions</h1>
      <ul className="cc-bench__ways">
        <li><a href={`${bench(board.slug)}/contestations`}>Contestations</a></li>
        <li><a href={`${bench(board.slug)}/motifs`}>Modèles de motifs</a></li>
      </ul>
      <Outlet context={board} />
    </>
  )
}
