import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type NextFunction, type Request, type RequestHandler, type Response, type Router } from 'express'
import type { Context } from '~/context'
import { type Log, tellRequests } from './log.server'
import { openPages } from './pages.server'
import { refuseForeignPosts } from './refuse-foreign-posts.server'
import { refuseUnreadableAddresses } from './refuse-unreadable-addresses.server'
import { securityHeaders } from './security-headers.server'

type Options = {
  contextOf: (request: IncomingMessage, nonce: string) => Context
  /** `/healthz`, `/readyz`, `/metrics`: answered before anything else can fail. */
  health: Router
  /** `/api/v1`, given the way to the context of a request. */
  api: (contextOf: (request: Request) => Context) => Router
  /** Refuses who changes things too fast. */
  limitWrites: RequestHandler
  http: Server
  log: Log
  development: boolean
}

/** The chain every request goes through: headers, health, assets, origin, pace, then the API or a page. */
export async function openApp(options: Options) {
  const contextOf = (request: Request) => options.contextOf(request, request.res?.locals.nonce)
  const app = express().disable('x-powered-by')
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    response.set(securityHeaders(response.locals.nonce, options))
    next()
  })
  app.use(options.health, tellRequests(options.log), compression())
  const { assets, build } = await openPages(options)
  app.use(assets, refuseUnreadableAddresses, refuseForeignPosts, options.limitWrites)
  app.use('/api/v1', options.api(contextOf))
  app.all('*', createRequestHandler({ build, getLoadContext: contextOf }))
  return app
}
