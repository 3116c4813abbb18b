import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { findEdition, listEditions } from '~/editions/edition.server'
import { asEdition, asPhases } from '~/open-data/edition-shapes'
import { answer } from './answer.server'
import { sendList } from './list.server'

/** A phase may open at any second: what tells its state is not kept for long. */
const FRESH_S = 2

/** The editions, their rules and their phases. */
export function openEditionsApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions', answer(async (request, response) => {
    const items = (await listEditions(contextOf(request).db)).map(asEdition)
    sendList(response, { items, next: null, total: items.length }, FRESH_S)
  }))
  router.get('/editions/:slug', answer(async (request, response) => {
    const edition = await findEdition(contextOf(request).db, request.params.slug ?? '')
    response.set('cache-control', `public, max-age=${FRESH_S}`).json(asEdition(edition))
  }))
  router.get('/editions/:slug/phases', answer(async (request, response) => {
    const items = asPhases(await findEdition(contextOf(request).db, request.params.slug ?? ''))
    sendList(response, { items, next: null, total: items.length }, FRESH_S)
  }))
  return router
}
