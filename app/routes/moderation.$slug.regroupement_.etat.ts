import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/editions/edition.server'
import { readIds } from '~/http/read-ids.server'
import { requireRole } from '~/identity/require-viewer.server'
import { listBecame } from '~/proposals/bench/list-became.server'
import { readState } from '~/proposals/bench/read-state.server'

/** What moves on the bench, read again at each hint; with what became of the contributions named (`de`), by whom. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const [state, became] = await Promise.all([readState(context.db, edition), listBecame(context.db, edition.id, readIds(request, 'de') ?? [], personId)])
  return Response.json({ state, became }, { headers: { 'cache-control': 'no-store' } })
}
