import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { findEdition } from '~/editions/edition.server'
import { listLaureates } from '~/laureates/list-laureates.server'
import { answer } from './answer.server'
import { pageShape, readQuery, sendList } from './list.server'

/** `GET editions/:slug/laureates`: by the number of their proposal; an empty list until they are published. */
export function openLaureateApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/laureates', answer(async (request, response) => {
    const query = readQuery(request, response, pageShape)
    if (!query) return
    const { db } = contextOf(request)
    const { id } = await findEdition(db, request.params['slug'] ?? '')
    const { items, next, total } = await listLaureates(db, id, { after: query.cursor, limit: query.limit })
    sendList(response, { items, next: next === null ? null : String(next), total })
  }))
  return router
}
