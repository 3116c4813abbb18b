import type { NextFunction, Request, Response } from 'express'
import { plainPage } from './plain-page'
import { sendProblem } from './problem.server'
import { tooFastSentence } from './problems.server'
import type { RateLimits } from './rate-limits.server'
import { sourceOf } from './source-of.server'

type Sessions = { sessionIdOf(cookie: string | null): string | null; findPerson(cookie: string | null): Promise<string | null> }

/**
 * Refuses whoever changes things faster than a person can, before anything reads what was sent. Counted by session where
 * there is a living one, so that those behind one address do not wait for each other; by source otherwise, a made-up session
 * included, or one could be made up for each request. What only reads is never counted.
 */
export const limitWrites = (limits: RateLimits, sessions: Sessions) => async (request: Request, response: Response, next: NextFunction) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next()
  const session = await livingSession(sessions, request.headers.cookie ?? null)
  const retryAfter = await (session ? limits.count('session', session) : limits.count('source', sourceOf(request)))
  if (retryAfter === 0) return next()
  const refusal = { ...TOO_FAST, detail: tooFastSentence(retryAfter), retryAfter }
  if (request.path.startsWith('/api/')) return sendProblem(response, refusal)
  response.set('Retry-After', String(retryAfter)).status(429).type('html').send(plainPage(TOO_FAST.title, `${refusal.detail} ${GO_BACK}`))
}

/** A database that is away knows nobody; what follows says so to everyone. */
async function livingSession(sessions: Sessions, cookie: string | null): Promise<string | null> {
  const isSomeone = await sessions.findPerson(cookie).catch(() => null)
  return isSomeone && sessions.sessionIdOf(cookie)
}

const TOO_FAST = { status: 429, slug: 'too-fast', title: 'Trop de demandes' }

const GO_BACK = 'En revenant en arrière, vous retrouvez votre formulaire rempli, à envoyer à nouveau.'
