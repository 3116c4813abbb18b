import type { NextFunction, Request, Response } from 'express'
import { plainPage } from './plain-page'
import { sendProblem } from './problem.server'

/** Answers an address that holds a null character: PostgreSQL refuses it in any text, and nothing here is named so. */
export function refuseUnreadableAddresses(request: Request, response: Response, next: NextFunction) {
  if (!/%00/.test(request.url)) return next()
  if (request.path.startsWith('/api/')) return sendProblem(response, UNREADABLE)
  response.status(UNREADABLE.status).type('html').send(plainPage(UNREADABLE.title, UNREADABLE.detail))
}

const UNREADABLE = { status: 400, slug: 'adresse-illisible', title: 'Adresse illisible', detail: 'Cette adresse contient un caractère nul : elle ne désigne rien.' }
