import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/editions/edition.server'
import { requireRole } from '~/identity/require-viewer.server'
import { listBeginnings } from '~/proposals/bench/list-rows.server'

/** The beginnings of the texts of all that waits: what the bench reads once it is usable. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const { id } = await findEdition(context.db, params.slug ?? '')
  return Response.json({ texts: await listBeginnings(context.db, id) }, { headers: { 'cache-control': 'no-store' } })
}
