import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/identity/require-viewer.server'
import { readQueue } from '~/moderation/queue/read-queue.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export const handle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `File de modération, ${data?.name ?? ''} — Co-construire` }]

/** The queue; what is done of several at once is a page under it, which tells what came of each. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  return readQueue(context.db, params.slug ?? '', new URL(request.url).searchParams)
}

export default function QueueLayout() {
  const queue = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: queue.name, to: `/moderation/${queue.slug}` }, { label: 'File' }]} />
      <h1 className="fr-h3">La file de modération</h1>
      <Outlet context={queue} />
    </>
  )
}
