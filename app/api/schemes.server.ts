import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { listSchemes } from '~/orientation/schemes.server'
import { answer } from './answer.server'
import { sendList } from './list.server'

/** The other schemes of the plan. */
export function openSchemesApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/schemes', answer(async (request, response) => {
    const items = await listSchemes(contextOf(request).db)
    sendList(response, { items, next: null, total: items.length })
  }))
  return router
}
