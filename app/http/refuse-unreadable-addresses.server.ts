import type { NextFunction, Request, Response } from 'express'
import { plainPage } from './plain-page'
import { sendProblem } from './problem.server'

/**
 * Answers an address that cannot be read: a “%” that begins no character, or a null character, which PostgreSQL refuses
 * in any text. Express would answer in English, and nothing here is named so.
 */
export function refuseUnreadableAddresses(request: Request, response: Response, next: NextFunction) {
  if (isReadable(request)) return next()
  if (request.path.startsWith('/api/')) return sendProblem(response, UNREADABLE)
  response.status(UNREADABLE.status).type('html').send(plainPage(UNREADABLE.title, UNREADABLE.detail))
}

function isReadable({ url, path }: Request): boolean {
  if (/%00/.test(url)) return false
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

const UNREADABLE = {
  status: 400,
  slug: 'adresse-illisible',
  title: 'Adresse illisible',
  detail: 'Cette adresse contient un caractère qui ne se lit pas\u00a0: elle ne désigne rien. Vérifiez qu’elle a été copiée en entier.',
}
