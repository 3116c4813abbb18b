import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { readFile } from '~/moderation/queue/read-file.server'

export const handle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Modérer\u00a0: ${data?.contribution.title ?? ''} — Co-construire` }]

/** One contribution before a moderator; each act is a page under it, which shows it again when the act is refused. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  return readFile(context.db, context.nearby, { slug: params.slug ?? '', id: readId(params.id), moderator, search: new URL(request.url).searchParams })
}

export default function FileLayout() {
  return <Outlet context={useLoaderData<typeof loader>()} />
}
