import type { LoaderFunctionArgs } from '@remix-run/node'
import { listEditions } from '~/editions/edition.server'
import { publicRecord } from '~/laureates/tracing/public-record'
import { readTerritoryRecord } from '~/laureates/tracing/read-territory.server'
import { findByReference } from '~/territories/find-by-reference.server'

/** As many contributions as one answer holds; a territory has some dozens. */
const MOST = 1000

/** The page of a territory, for a program. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const [territory, editions] = await Promise.all([findByReference(context.db, params.reference ?? ''), listEditions(context.db)])
  const record = await readTerritoryRecord(context.db, territory.id, { editions, limit: MOST })
  return new Response(JSON.stringify(publicRecord(territory, record), null, 1), { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, no-cache' } })
}
