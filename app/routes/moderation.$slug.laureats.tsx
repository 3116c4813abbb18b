import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/identity/require-viewer.server'
import { readDeskPage } from '~/laureates/desk.server'
import { Breadcrumb } from '~/ui/breadcrumb'

/** The list of laureates in the making; each of its acts is a page under it, which shows it again when refused. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const asked = new URL(request.url).searchParams.get('proposition') ?? ''
  return readDeskPage(context.db, params.slug ?? '', moderator, /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Désigner les lauréats, ${data?.edition.name ?? ''} — Co-construire` }]

export default function DeskLayout() {
  const page = useLoaderData<typeof loader>()
  const { edition } = page
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: edition.name, to: `/moderation/${edition.slug}` }, { label: 'Lauréats' }]} />
      <h1>Désigner les lauréats</h1>
      <Outlet context={page} />
    </>
  )
}
