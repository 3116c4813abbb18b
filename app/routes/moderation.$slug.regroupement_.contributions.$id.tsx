import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { readDecision } from '~/proposals/decision.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Décider\u00a0: ${data?.contribution.title ?? ''} — Co-construire` }]

/** One contribution to decide of; each decision is a page under it, which shows it again when it is refused. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  return readDecision(context.db, params.slug ?? '', readId(params.id), new URL(request.url).searchParams.get('motif'))
}

export default function Decision() {
  return <Outlet context={useLoaderData<typeof loader>()} />
}
