import { type Request, Router } from 'express'
import { z } from 'zod'
import type { Context } from '~/context'
import { findEdition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { readLines } from '~/ledger/read-lines.server'
import { answer } from './answer.server'
import { readQuery, sendList } from './list.server'

/** Lines of one answer: a whole vote in a few, without holding one of a hundred thousand lines in memory. */
const MOST = 10_000

const queryShape = z.object({
  from: z.string({ error: 'Un seul numéro de ligne.' }).regex(/^[1-9]\d{0,14}$/, 'Un numéro de ligne, à partir de 1.').transform(Number).default(1),
  limit: z.string({ error: 'Une seule limite.' }).regex(/^[1-9]\d{0,4}$/, 'La limite est un nombre de 1 à 10\u202f000.').transform((limit) => Math.min(Number(limit), MOST)).default(MOST),
})

/**
 * `GET editions/:slug/ledger?from=SEQ&limit=`: the lines that make the result, in order. None while counts are hidden:
 * whoever reads every vote can count them.
 */
export function openLedgerApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/ledger', answer(async (request, response) => {
    const query = readQuery(request, response, queryShape)
    if (!query) return
    const { db } = contextOf(request)
    const { id, rules, calendar, at } = await findEdition(db, request.params['slug'] ?? '')
    if (votesAreHidden(rules, calendar, at)) return sendList(response, { items: [], next: null, total: 0 })
    const { items, total } = await readLines(db, id, query.from, query.limit)
    const last = items.at(-1)?.seq
    sendList(response, { items, next: last !== undefined && last < total ? String(last + 1) : null, total })
  }))
  return router
}
