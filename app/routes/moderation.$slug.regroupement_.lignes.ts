import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/editions/edition.server'
import { readIds } from '~/http/read-ids.server'
import { requireRole } from '~/identity/require-viewer.server'
import { listRows } from '~/proposals/bench/list-rows.server'
import { readState } from '~/proposals/bench/read-state.server'
import { packRows } from '~/proposals/bench/send-rows'
import { listOtherSchemes } from '~/proposals/schemes.server'

/** Everything that waits, for the bench of a browser: all of it, with what moves, or the rows of some numbers (`ids`). */
export async function loader({ context: { db }, context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(db, params.slug ?? '')
  const ids = readIds(request, 'ids')
  if (ids) return Response.json({ rows: packRows(await listRows(db, edition.id, ids)) }, NOT_KEPT)
  const [rows, state, schemes] = await Promise.all([listRows(db, edition.id), readState(db, edition), listOtherSchemes(db, edition.schemeId)])
  return Response.json({ rows: packRows(rows), state, schemes }, NOT_KEPT)
}

const NOT_KEPT = { headers: { 'cache-control': 'no-store' } }
