import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/identity/require-viewer.server'
import { csvExport } from '~/rights/export-files'
import { listHoldings } from '~/rights/held.server'

/** Everything held of whoever asks, for a spreadsheet. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  return new Response(csvExport(await listHoldings(context.db, viewer)), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="mes-donnees.csv"', 'cache-control': 'private, no-store' },
  })
}
