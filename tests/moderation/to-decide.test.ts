import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { moveBoundary } from '~/editions/move-boundary.server'
import { askStructure } from '~/identity/structures/ask-structure.server'
import { ToDecideList } from '~/moderation/to-decide-list'
import { listToDecide } from '~/moderation/to-decide.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { aContributionOf, aRegrouping } from '../support/proposals'

test('Ce qui attend une décision, et rien d’autre, le plus ancien d’abord', () =>
  inRolledBackWork(async (work) => {
    const moderator = await bring(work.tx, 'moderatorOnDuty')
    const [open, voting, over] = [await anEdition(work.tx, { phase: 'consultation' }), await anEdition(work.tx, { phase: 'vote' }), await anEdition(work.tx, { phase: 'launch' })]
    await aContributionOf(work.tx, open)
    await aContributionOf(work.tx, open)
    await aContributionOf(work.tx, open, { state: 'draft' })
    await aRegrouping(work.tx, open, await aContributionOf(work.tx, open), await aProposal(work.tx, open))
    await aContributionOf(work.tx, over)

    const to = new Date((voting.calendar.at(-1)?.closesAt.getTime() ?? 0) + 86_400_000)
    await moveBoundary(work, { slug: voting.slug, kind: 'launch', boundary: 'closes', to, reason: 'Les projets demandent plus de temps.', moderator })
    const proposalId = await aProposal(work.tx, over)
    const territory = sql`(select id from territory where kind = 'commune' and code = '15187')`
    await work.tx.execute(sql`
      insert into application (edition_id, proposal_id, territory_id, motivation, submitted_at)
      values (${over.id}, ${proposalId}, ${territory}, 'Nous tenons un accueil commun depuis dix ans.', '2026-01-01T12:00Z')`)
    await work.tx.execute(sql`
      insert into designation (edition_id, prepared_by, prepared_at, sent_at) values (${over.id}, ${moderator.personId}, '2026-02-01T12:00Z', '2026-02-02T12:00Z')`)

    await bring(work.tx, 'newcomerOfAurillac')
    await askStructure(work, { personId: moderator.personId, siren: '251500013', name: 'Syndicat des eaux du Cantal', kind: 'syndicate' })
    const items = await listToDecide(work.tx)
    const html = renderToStaticMarkup(createElement(ToDecideList, { items, named: true }))
    for (const way of ['rattachements">1 rattachement attend une preuve', 'structures">1 structure demandée attend']) expect(html.replaceAll('\u00a0', ' ')).toContain(`href="/moderation/${way}`)
    const ofEditions = items.filter(({ slug }) => slug)
    expect(items.length - ofEditions.length).toBe(2)
    expect(ofEditions.map(({ kind, slug, number }) => [kind, slug, number])).toEqual([
      ['applications', over.slug, 1], ['laureates', over.slug, 1], ['contributions', open.slug, 2], ['looks', open.slug, 2], ['move', voting.slug, 1],
    ])
  }))
