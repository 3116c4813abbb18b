import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { requireTally } from '~/votes/tally.server'
import { answering } from './list.server'

/** `GET editions/:slug/tally`: the counts at the ledger's line `seq`, which is also the ETag; no counts while they are hidden. */
export function openTallyApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/tally', answering(async (request, response) => {
    const tally = await requireTally(contextOf(request).db, request.params['slug'] ?? '')
    response.set({ 'cache-control': 'public, max-age=0', etag: `"${tally.seq}"` }).json(tally)
  }))
  return router
}
