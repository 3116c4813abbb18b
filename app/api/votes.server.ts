import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { Context } from '~/context'
import { sendProblem } from '~/http/problem.server'
import { notFound } from '~/http/problems.server'
import { voteSentence, voteStatus } from '~/votes/refusals'
import type { VoteRefusal } from '~/votes/vote'
import { answer } from './answer.server'

/** `PUT` supports a proposal, `DELETE` withdraws: each states what is wanted, so that sending it again is safe. */
export function openVoteApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  const cast = (support: boolean) => answer(async (request, response) => {
    const { viewer, ballotBox } = contextOf(request)
    const voter = await viewer()
    if (!voter) return sendProblem(response, NO_SESSION)
    const { slug = '', id = '' } = request.params
    if (!/^[1-9][0-9]{0,14}$/.test(id)) throw notFound('Cette proposition n’existe pas.')
    const outcome = await ballotBox.cast({ slug, proposalId: Number(id), personId: voter.personId, support })
    if (!outcome) throw notFound('Cette proposition n’existe pas dans cette consultation.')
    if ('refused' in outcome) return sendProblem(response, asProblem(outcome))
    response.set('cache-control', 'no-store').json({ receipt: outcome.receipt })
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

const NO_SESSION = { status: 401, slug: 'connexion-requise', title: 'Connexion requise', detail: 'Connectez-vous pour voter.' }

function asProblem(refusal: VoteRefusal) {
  const { refused, ...facts } = refusal
  return { status: voteStatus(refusal), slug: refused, title: 'Vote refusé', detail: voteSentence(refusal), ...facts }
}
