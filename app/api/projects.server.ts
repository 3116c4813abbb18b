import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { findEdition } from '~/editions/edition.server'
import { listProjects } from '~/laureates/list-projects.server'
import { answer } from './answer.server'
import { pageShape, readQuery, sendList } from './list.server'

/** `GET editions/:slug/projects`: what the laureates have become, in the order they were made. */
export function openProjectApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/projects', answer(async (request, response) => {
    const query = readQuery(request, response, pageShape)
    if (!query) return
    const { db } = contextOf(request)
    const { id } = await findEdition(db, request.params['slug'] ?? '')
    const { items, next, total } = await listProjects(db, id, { after: query.cursor, limit: query.limit })
    sendList(response, { items, next: next === null ? null : String(next), total })
  }))
  return router
}
