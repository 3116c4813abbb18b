import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '~/identity/require-viewer.server'
import { listAccess } from '~/journal/list-access.server'
import { AccessLines } from '~/moderation/access-lines'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { Pages } from '~/ui/pages'

export const meta: MetaFunction = () => [{ title: 'Accès aux données personnelles — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

const LIMIT = 50

/** Who in the team saw whose name or address: for those who answer for the team. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'administrator')
  const typed = new URL(request.url).searchParams.get('page') ?? ''
  const page = /^\d{1,6}$/.test(typed) ? Number(typed) : 0
  return { page, ...(await listAccess(context.db, { page, limit: LIMIT })) }
}

const at = (page: number) => `/moderation/journal/acces${page > 0 ? `?page=${page}` : ''}`

export default function Accesses() {
  const { page, lines, more } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Journal', to: '/moderation/journal' }, { label: 'Accès' }]} />
      <h1>Accès aux données personnelles</h1>
      <p>Chaque personne de l’équipe qui voit un nom ou une adresse laisse une ligne par jour et par page. Elle est gardée un an&nbsp;; la personne vue la trouve dans ses données.</p>
      {lines.length > 0 ? <AccessLines lines={lines} /> : <EmptyState title="Aucun accès">Personne dans l’équipe n’a vu de nom ni d’adresse depuis un an.</EmptyState>}
      {page > 0 || more ? <Pages label="Pages des accès" words="Les plus récents d’abord" previous={page > 0 ? at(page - 1) : null} next={more ? at(page + 1) : null} /> : null}
    </>
  )
}
