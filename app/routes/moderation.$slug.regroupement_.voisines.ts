import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/editions/edition.server'
import { requireRole } from '~/identity/require-viewer.server'

/** The groups of contributions that say nearly the same, by their numbers, for the bench to suggest. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const { id } = await findEdition(context.db, params.slug ?? '')
  return Response.json({ groups: await context.nearGroups(id) }, { headers: { 'cache-control': 'no-store' } })
}
