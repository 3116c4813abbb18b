import { sql } from 'drizzle-orm'
import { Router } from 'express'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Db } from '~db/client.server'

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, because the database answers and has its tables.
 * `/metrics`: for Prometheus, and only for a program on this very machine, since it tells how busy the site is.
 */
export function openHealth(db: Db): Router {
  const router = Router()
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  router.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'))
  router.get('/readyz', async (_request, response) => {
    const ready = await db.execute(sql`select from edition limit 1`).then(() => true, () => false)
    response.status(ready ? 200 : 503).type('text/plain').send(ready ? 'ok' : 'base de données indisponible')
  })
  router.get('/metrics', async (request, response, next) => {
    if (!isLocal(request.socket.remoteAddress) || request.headers['x-forwarded-for']) return next()
    response.type('text/plain').send(await registry.metrics())
  })
  return router
}

const isLocal = (address: string | undefined) => /^(127\.|::1$|::ffff:127\.)/.test(address ?? '')
