import { type Request, Router } from 'express'
import { z } from 'zod'
import { type Checkpoint, findCheckpoint, findCovering, listCheckpoints } from '~/checkpoints/list-checkpoints.server'
import type { Context } from '~/context'
import { findPhase } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { sendProblem } from '~/http/problem.server'
import { notFound } from '~/http/problems.server'
import { signHead } from '~/ledger/sign-head.server'
import { answer } from './answer.server'
import { pageShape, readQuery, sendList, sendOne } from './list.server'

const lineShape = pageShape.extend({
  line: z.string({ error: 'Un seul numéro de ligne.' }).regex(/^[1-9]\d{0,14}$/, 'Un numéro de ligne, à partir de 1.').transform(Number).optional(),
})

const queryShape = z.object({
  size: z.string({ error: 'Un seul nombre de lignes.' }).regex(/^[1-9]\d{0,14}$/, 'Un nombre de lignes, à partir de 1.').transform(Number).optional(),
})

/**
 * `GET editions/:slug/checkpoint?size=N`: the published head of N lines, or the latest, and its signature, always the
 * same bytes. `GET editions/:slug/checkpoints`: all of them, or with `?line=N` the first that covers that line. While counts are hidden, none: a size tells how many votes.
 */
export function openCheckpointApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/checkpoint', answer(async (request, response) => {
    const query = readQuery(request, response, queryShape)
    if (!query) return
    const { db, ledgerKeys } = contextOf(request)
    const edition = await findEdition(db, request.params['slug'] ?? '')
    if (votesAreHidden(edition.rules, edition.calendar, edition.at)) {
      const closesAt = findPhase(edition.calendar, 'vote')?.closesAt
      return sendProblem(response, { status: 409, slug: 'comptes-caches', title: 'Comptes cachés', detail: HIDDEN, ...(closesAt && { closesAt }) })
    }
    const found = await findCheckpoint(db, edition, query.size ?? null)
    if (!found) throw notFound(query.size ? `Aucun point de contrôle de ${query.size} lignes n’a été publié.` : 'Aucun point de contrôle n’a encore été publié.')
    sendOne(response, signHead(ledgerKeys, found.head))
  }))
  router.get('/editions/:slug/checkpoints', answer(async (request, response) => {
    const query = readQuery(request, response, lineShape)
    if (!query) return
    const { db, ledgerKeys } = contextOf(request)
    const edition = await findEdition(db, request.params['slug'] ?? '')
    const { items, next, total } = query.line ? listOfOne(await findCovering(db, edition, query.line)) : await listCheckpoints(db, edition, { before: query.cursor ?? null, limit: query.limit })
    sendList(response, { items: items.map(({ head, publishedAt }) => ({ ...signHead(ledgerKeys, head), publishedAt })), next: next === null ? null : String(next), total })
  }))
  return router
}

const listOfOne = (found: Checkpoint | null) => ({ items: found ? [found] : [], next: null, total: found ? 1 : 0 })

const HIDDEN = 'Les comptes de cette consultation sont cachés jusqu’à la clôture du vote\u00a0; un point de contrôle dirait combien de voix sont données. Celui du scellement paraîtra alors.'
