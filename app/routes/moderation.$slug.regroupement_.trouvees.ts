import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFilters } from '~/contributions/filters'
import { findEdition } from '~/editions/edition.server'
import { requireRole } from '~/identity/require-viewer.server'
import { findWaitingWith } from '~/proposals/list-waiting.server'

/** The waiting contributions whose whole text has the words of `q`, by their numbers. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const { id } = await findEdition(context.db, params.slug ?? '')
  const { filters: { q } } = readFilters(new URL(request.url).searchParams, [])
  return Response.json({ ids: q ? await findWaitingWith(context.db, id, q) : [] }, { headers: { 'cache-control': 'no-store' } })
}
