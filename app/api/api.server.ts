import { type NextFunction, type Request, type Response, Router } from 'express'
import type { Context } from '~/context'
import { isDatabaseAway } from '~/http/database-away'
import { type Problem, sendProblem } from '~/http/problem.server'
import { openCheckpointApi } from './checkpoints.server'
import { openLaureateApi } from './laureates.server'
import { openLedgerApi } from './ledger.server'
import { openLedgerFileApi } from './ledger-file.server'
import { openProjectApi } from './projects.server'
import { openProposalApi } from './proposals.server'
import { openTallyApi } from './tally.server'
import { openEditionsApi } from './editions.server'
import { openOpenApi } from './openapi.server'
import { openSchemesApi } from './schemes.server'
import { openContributionApi } from './contributions.server'
import { openSimilarApi } from './similar.server'
import { openTerritoryApi } from './territories.server'
import { openVoteApi } from './votes.server'

/** `/api/v1`: the same verbs and reads as the pages, as JSON. Every error is a problem that says what to do. */
export function openApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.use(openProposalApi(contextOf), openTallyApi(contextOf), openLedgerApi(contextOf), openLedgerFileApi(contextOf), openCheckpointApi(contextOf))
  router.use(openVoteApi(contextOf))
  router.use(openContributionApi(contextOf))
  router.use(openLaureateApi(contextOf), openProjectApi(contextOf))
  router.use(openTerritoryApi(contextOf))
  router.use(openSimilarApi(contextOf))
  router.use(openEditionsApi(contextOf))
  router.use(openSchemesApi(contextOf))
  router.use(openOpenApi())
  router.use((_request, response) => sendProblem(response, UNKNOWN))
  router.use(answerError)
  return router
}

/** Express tells an error handler by its four parameters, and waits for no promise. An answer that has begun is cut: it cannot be told anew. */
function answerError(error: unknown, _request: Request, response: Response, _next: NextFunction) {
  problemOf(error).then((problem) => (response.headersSent ? response.destroy() : sendProblem(response, problem)), () => response.destroy())
}

async function problemOf(error: unknown): Promise<Problem> {
  if (error instanceof Response_) {
    const detail = await error.text()
    return error.status === 404 ? { ...UNKNOWN, detail } : { status: error.status, slug: 'refuse', title: 'Demande refusée', detail }
  }
  if (isDatabaseAway(error)) return AWAY
  if (!hasHungUp(error)) console.error(error)
  return FAILED
}

/** Whoever asked has left before the end. */
const hasHungUp = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'

const FAILED = { status: 500, slug: 'erreur', title: 'Erreur du site', detail: 'Une erreur est survenue de notre côté\u00a0; rien n’a été enregistré. Réessayez dans un instant.' }

const AWAY = { status: 503, slug: 'base-indisponible', title: 'Service momentanément indisponible', detail: 'La base de données ne répond pas\u00a0: rien n’a été enregistré. Réessayez dans quelques secondes.' }

/** The platform's `Response`, which a read throws when what it is asked for is not there. */
const Response_ = globalThis.Response

const UNKNOWN = { status: 404, slug: 'introuvable', title: 'Introuvable', detail: 'Il n’y a rien à cette adresse.' }
