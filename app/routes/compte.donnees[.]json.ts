import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/identity/require-viewer.server'
import { jsonExport } from '~/rights/export-files'
import { listHoldings } from '~/rights/held.server'

/** Everything held of whoever asks, for a program. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const [holdings, at] = [await listHoldings(context.db, viewer), await context.perform((work) => work.at())]
  return new Response(jsonExport(holdings, at), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="mes-donnees.json"', 'cache-control': 'private, no-store' },
  })
}
