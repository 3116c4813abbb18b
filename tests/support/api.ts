import type { AddressInfo } from 'node:net'
import express, { type Request } from 'express'
import type { Tx } from '~db/client.server'
import { openApi } from '~/api/api.server'
import type { Context } from '~/context'
import type { Viewer } from '~/identity/viewer'
import { openGazetteer } from '~/territories/gazetteer.server'
import { keys } from './ledger'
import { nearbyOf } from './near'

/** Serves the API over HTTP from inside a test's transaction; `ask` reads an address below `/api/v1`. Closed after `act`. */
export async function withApi(tx: Tx, act: (ask: (path: string, init?: RequestInit) => Promise<Response>) => Promise<void>, viewer: Viewer | null = null): Promise<void> {
  const context: Pick<Context, 'db' | 'viewer' | 'ledgerKeys' | 'readGazetteer' | 'nearby'> = { db: Object.assign(tx, { $client: undefined as never }), viewer: async () => viewer, ledgerKeys: keys, readGazetteer: openGazetteer(tx), nearby: nearbyOf(tx) }
  const server = express().use('/api/v1', openApi((_request: Request) => context as Context)).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  try {
    await act((path, init) => fetch(`http://127.0.0.1:${port}/api/v1/${path}`, init))
  } finally {
    await new Promise((closed) => server.close(closed))
  }
}
