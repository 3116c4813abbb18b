import { Router } from 'express'
import { openApiDocument } from '~/open-data/openapi'

/** `GET openapi.json`: what programs read to know the API. The same for everyone until the next release. */
export function openOpenApi(): Router {
  const router = Router()
  const document = openApiDocument()
  router.get('/openapi.json', (_request, response) => void response.set('cache-control', 'public, max-age=3600').json(document))
  return router
}
