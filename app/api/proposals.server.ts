import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { findEdition } from '~/editions/edition.server'
import { asPublicProposal } from '~/open-data/public-proposal'
import { listProposals } from '~/proposals/list-proposals.server'
import { requireTally } from '~/votes/tally.server'
import { answer } from './answer.server'
import { pageShape, readQuery, sendList } from './list.server'

/** `GET editions/:slug/proposals`: by number, so that a page read twice is the same; with the counts when they are shown. */
export function openProposalApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/proposals', answer(async (request, response) => {
    const query = readQuery(request, response, pageShape)
    if (!query) return
    const { db } = contextOf(request)
    const { id, slug } = await findEdition(db, request.params['slug'] ?? '')
    const offset = query.cursor ?? 0
    const [{ items, total }, tally] = await Promise.all([
      listProposals(db, id, { order: { by: 'number' }, offset, limit: query.limit }),
      requireTally(db, slug),
    ])
    const counts = new Map(tally.counts?.map((count) => [count.proposal, count]))
    const shown = items.map((item) => asPublicProposal(item, counts.get(item.id)))
    const end = offset + items.length
    sendList(response, { items: shown, next: items.length > 0 && end < total ? String(end) : null, total })
  }))
  return router
}
