import { type Request, Router } from 'express'
import { z } from 'zod'
import type { Context } from '~/context'
import { nearestContributions } from '~/contributions/nearest-contributions.server'
import { findEdition } from '~/editions/edition.server'
import { answer } from './answer.server'
import { readQuery, sendList } from './list.server'

const typed = (max: number) => z.string({ error: 'Une seule fois.' }).max(max, `${max} caractères au plus.`).default('')

const queryShape = z.object({
  kind: z.enum(['need', 'solution'], { error: 'Le genre est «\u00a0need\u00a0» ou «\u00a0solution\u00a0».' }),
  title: typed(120),
  text: typed(10_000),
})

/** `GET …/similar?kind=&title=&text=`: what is already published and looks most like this, best first, at most five. */
export function openSimilarApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/similar', answer(async (request, response) => {
    const query = readQuery(request, response, queryShape)
    if (!query) return
    const { db, nearby } = contextOf(request)
    const { id } = await findEdition(db, request.params['slug'] ?? '')
    const items = await nearestContributions(db, nearby, id, query.kind, query)
    sendList(response, { items, next: null, total: items.length })
  }))
  return router
}
