import { type Request, Router } from 'express'
import { z } from 'zod'
import type { Context } from '~/context'
import { listContributions } from '~/contributions/list-contributions.server'
import { listThemes } from '~/contributions/themes.server'
import { findEdition } from '~/editions/edition.server'
import { asPublicContribution } from '~/open-data/public-contribution'
import { answer } from './answer.server'
import { pageShape, readQuery, refuseQuery, sendList } from './list.server'

const queryShape = pageShape.extend({
  kind: z.enum(['need', 'solution'], { error: 'Le genre est «\u00a0need\u00a0» ou «\u00a0solution\u00a0».' }).optional(),
  theme: z.string({ error: 'Un thème à la fois.' }).max(80, 'Aucun thème n’a un nom si long.').optional(),
  q: z.string({ error: 'Une recherche à la fois.' }).max(200, 'Deux cents caractères au plus.').transform((q) => q.replaceAll('\0', ' ').trim() || undefined).optional(),
})

/** `GET editions/:slug/contributions`: what is published, the latest first; a theme goes by its name or its number. */
export function openContributionApi(contextOf: (request: Request) => Context): Router {
  const router = Router()
  router.get('/editions/:slug/contributions', answer(async (request, response) => {
    const query = readQuery(request, response, queryShape)
    if (!query) return
    const { db, publishedCounts: counts } = contextOf(request)
    const edition = await findEdition(db, request.params['slug'] ?? '')
    const themes = query.theme === undefined ? [] : await listThemes(db, edition.id)
    const theme = themes.find(({ id, name }) => name === query.theme || String(id) === query.theme)
    if (query.theme !== undefined && !theme) return refuseQuery(response, [{ field: 'theme', code: 'unknown', message: 'Cette consultation n’a pas ce thème.' }])
    const page = await listContributions(db, edition.id, { kind: query.kind, theme: theme?.id, q: query.q }, { ...query, counts, exact: true })
    if (!page.knowsCursor) return refuseQuery(response, [{ field: 'cursor', code: 'unknown', message: 'Ce curseur n’est pas de cette liste\u00a0: reprenez celui de «\u00a0next\u00a0».' }])
    const items = page.items.map(asPublicContribution)
    sendList(response, { items, next: page.next === null ? null : String(page.next), total: page.total })
  }))
  return router
}
