import type { NextFunction, Request, Response } from 'express'
import { plainPage } from './plain-page'
import { sendProblem } from './problem.server'
import { isSameOrigin } from './same-origin.server'

/** Refuses what would change something and does not come from a page of this site, before anything reads it. */
export function refuseForeignPosts(request: Request, response: Response, next: NextFunction) {
  if (isSameOrigin(request.method, request.headers)) {
    // A hidden origin has been answered for; Remix would compare the word `null` with the host, and fail.
    if (request.headers.origin === 'null') delete request.headers.origin
    return next()
  }
  if (request.path.startsWith('/api/')) return sendProblem(response, FOREIGN)
  response.status(403).type('html').send(plainPage(FOREIGN.title, FOREIGN.detail))
}

const FOREIGN = {
  status: 403,
  slug: 'origine-etrangere',
  title: 'Demande refusée',
  detail: 'Cette demande ne vient pas d’une page de ce site\u00a0: elle a été refusée et rien n’a été enregistré. Revenez sur le site et recommencez depuis la page.',
}
