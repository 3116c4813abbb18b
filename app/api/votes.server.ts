import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { Context } from '~/context'
import { sendProblem } from '~/http/problem.server'
import { notFound } from '~/http/problems.server'
import { answer } from './answer.server'
import { replyTo, shownFor } from './vote-answer'

/**
 * `PUT` supports a proposal, `DELETE` withdraws: each states what is wanted, so that sending it again is safe. Most come
 * without a body and are answered before the framework (`vote-door.server.ts`); this answers the others alike.
 */
export function openVoteApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  const cast = (support: boolean) => answer(async (request, response) => {
    const { sessions, ballotBox } = contextOf(request)
    const { slug = '', id = '' } = request.params
    if (!/^[1-9][0-9]{0,14}$/.test(id)) throw notFound('Cette proposition n’existe pas.')
    const session = sessions.sessionIdOf(request.headers.cookie ?? null)
    const reply = replyTo(session ? await ballotBox.cast({ slug, proposalId: Number(id), session, support, shownFor: shownFor(request.headers) }) : { refused: 'not-signed-in' })
    if ('receipt' in reply) return void response.set('cache-control', 'no-store').json(reply)
    sendProblem(response, reply)
  })
  router.route('/editions/:slug/proposals/:id/vote').all(express.json({ limit: '10kb' }), refuseGarbage).put(cast(true)).delete(cast(false))
  return router
}

/** The address says everything: a body may be left out. One that is sent and cannot be read is somebody's mistake, told before anything is written. */
function refuseGarbage(error: unknown, _request: Request, response: Response, next: NextFunction) {
  if (!(error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500)) return next(error)
  sendProblem(response, { ...GARBAGE, status: error.status })
}

const GARBAGE = { slug: 'corps-illisible', title: 'Demande illisible', detail: 'Le corps de la demande n’est pas du JSON lisible\u00a0: rien n’a été enregistré. Il peut être laissé vide.' }
