import { Router } from 'express'
import { collectDefaultMetrics, type Registry } from 'prom-client'
import type { Db } from '~db/client.server'
import { isMigrated } from '~db/migrate.server'
import { isDatabaseAway } from './database-away'
import { isLoopback } from './source-of.server'

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, because the database answers and has every migration of this build.
 * `/metrics`: for Prometheus, and only for a program on this very machine, since it tells how busy the site is, and how many
 * votes it gets even where counts are hidden.
 */
export function openHealth(db: Db, metrics: Registry): Router {
  const router = Router()
  collectDefaultMetrics({ register: metrics })
  router.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'))
  router.get('/readyz', async (_request, response) => {
    const missing = await whatIsMissing(db)
    response.status(missing ? 503 : 200).type('text/plain').send(missing ?? 'ok')
  })
  router.get('/metrics', async (request, response, next) => {
    if (!isLoopback(request.socket.remoteAddress) || PROXIED.some((name) => request.headers[name])) return next()
    response.type('text/plain').send(await metrics.metrics())
  })
  return router
}

/** What a proxy on this machine says of whom it speaks for. */
const PROXIED = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']

const INCOMPLETE = 'schéma de la base incomplet'

async function whatIsMissing(db: Db): Promise<string | null> {
  try {
    return (await isMigrated(db)) ? null : INCOMPLETE
  } catch (error) {
    return isDatabaseAway(error) ? 'base de données indisponible' : INCOMPLETE
  }
}
