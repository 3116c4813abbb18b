import type { Request, RequestHandler, Response } from 'express'

/** Lets Express know what an asynchronous answer threw: it waits for no promise by itself. */
export const answer = (handle: (request: Request, response: Response) => Promise<void>): RequestHandler =>
  (request, response, next) => void handle(request, response).catch(next)
