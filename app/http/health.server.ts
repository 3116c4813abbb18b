import { sql } from 'drizzle-orm'
import { Router } from 'express'
import type { Db } from '~db/client.server'

/** `/healthz`: the process lives. `/readyz`: it can serve, because the database answers and has its tables. */
export function openHealth(db: Db): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'))
  router.get('/readyz', async (_request, response) => {
    const ready = await db.execute(sql`select from edition limit 1`).then(() => true, () => false)
    response.status(ready ? 200 : 503).type('text/plain').send(ready ? 'ok' : 'base de données indisponible')
  })
  return router
}
