import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { requireTally } from '~/votes/tally.server'
import { answer } from './answer.server'
import { sendOne } from './list.server'

/** `GET editions/:slug/tally`: the counts at the ledger's line `seq`, no counts while they are hidden. */
export function openTallyApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/tally', answer(async (request, response) => {
    const tally = await requireTally(contextOf(request).db, request.params['slug'] ?? '')
    sendOne(response, tally)
  }))
  return router
}
