import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, Router } from 'express'
import type { Context } from '~/context'
import { findPhase } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { sendProblem } from '~/http/problem.server'
import { findHead, ledgerFile } from '~/ledger/read-file.server'
import { emptyLedgerWords } from '~/votes/result-words'
import { answer } from './answer.server'

/**
 * `GET editions/:slug/ledger.jsonl`: the ledger as a file anyone can recount, its signed head last. Refused while counts
 * are hidden: whoever reads every vote can count them.
 */
export function openLedgerFileApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/ledger.jsonl', answer(async (request, response) => {
    const { db, ledgerKeys } = contextOf(request)
    const { id, slug, rules, calendar, at } = await findEdition(db, request.params['slug'] ?? '')
    const vote = findPhase(calendar, 'vote') ?? null
    if (votesAreHidden(rules, calendar, at))
      return sendProblem(response, { status: 409, slug: 'comptes-caches', title: 'Comptes cachés jusqu’à la clôture', detail: emptyLedgerWords(vote, true), closesAt: vote?.closesAt })
    const head = await findHead(db, { id, slug })
    if (!head) return sendProblem(response, { status: 409, slug: 'registre-pas-commence', title: 'Le registre n’a pas commencé', detail: emptyLedgerWords(vote, false), opensAt: vote?.opensAt })
    response.set({ 'content-type': 'application/x-ndjson; charset=utf-8', 'content-disposition': `attachment; filename="registre-${slug}.jsonl"`, 'cache-control': 'no-cache' })
    await pipeline(Readable.from(ledgerFile(db, ledgerKeys, id, head)), response)
  }))
  return router
}
