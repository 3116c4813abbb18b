import { type Request, Router } from 'express'
import { z } from 'zod'
import type { Context } from '~/context'
import { whyWrongNumber } from '~/territories/number'
import { searchTerritories } from '~/territories/search.server'
import { answer } from './answer.server'
import { pageShape, readQuery, sendList } from './list.server'

const queryShape = pageShape.pick({ limit: true }).extend({
  q: z.string({ error: 'Donnez dans «\u00a0q\u00a0» un nom, un code postal, un code INSEE, un SIREN ou un SIRET.' }).max(200, 'Deux cents caractères au plus.')
    .superRefine((q, refuse) => {
      const message = whyWrongNumber(q)
      if (message) refuse.addIssue({ code: 'custom', message })
    }),
})

/** `GET territories?q=`: the official reference, best match first. It changes once a year. */
export function openTerritoryApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/territories', answer(async (request, response) => {
    const query = readQuery(request, response, queryShape)
    if (!query) return
    const items = await searchTerritories(contextOf(request).readGazetteer, query.q, query.limit)
    sendList(response, { items, next: null, total: items.length }, 3600)
  }))
  return router
}
