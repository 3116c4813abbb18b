import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/identity/require-viewer.server'
import type { DecidingPage } from '~/identity/structures/deciding'
import { listWaitingStructures } from '~/identity/structures/list-structures.server'

export const meta: MetaFunction = () => [{ title: 'Structures demandées, modération — Co-construire' }]

/** The structures that wait; each answer is a page under it, which shows it again when it is refused. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<DecidingPage> {
  await requireRole(context, request, 'moderator')
  return { structures: await listWaitingStructures(context.db) }
}

export default function WaitingStructures() {
  return <Outlet context={useLoaderData<typeof loader>()} />
}
