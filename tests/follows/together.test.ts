import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { setFollow } from '~/follows/set-follow.server'
import { tellFollowers } from '~/follows/tell-followers.server'
import { bring } from '../support/characters'
import { aComment } from '../support/comments'
import { aContribution } from '../support/contributions'
import { anEdition } from '../support/editions'
import { keys } from '../support/ledger'
import { openTwoInstances } from '../support/votes'

test('Suivi deux fois à la fois, c’est suivi une fois\u00a0; deux instances qui avertissent à la fois n’écrivent qu’une lettre à chacun', async () => {
  const site = await openTwoInstances()
  const edition = await anEdition(site.owner, { phase: 'consultation' })
  const { agent, contributionId } = await site.owner.transaction(async (tx) => {
    const [mayor, agent] = [await bring(tx, 'mayorOfSaintFlour'), await bring(tx, 'agentOfAurillac')]
    return { agent, contributionId: await aContribution(tx, edition, { author: mayor }) }
  })
  const wanted = { slug: edition.slug, contributionId, viewer: agent, rhythm: 'immediate' as const }
  await Promise.all([site.first, site.second].map(({ perform }) => perform((work) => setFollow(work, wanted))))
  expect(await site.owner.execute(sql`select rhythm from follow where contribution_id = ${contributionId} order by rhythm`)).toEqual([{ rhythm: 'daily' }, { rhythm: 'immediate' }])

  const grouping = await site.owner.transaction((tx) => bring(tx, 'agentOfTheGrouping'))
  await site.owner.transaction((tx) => aComment(tx, edition, contributionId, { author: grouping }))
  await site.owner.execute(sql`update comment set written_at = now() - interval '2 days'`)
  await site.owner.execute(sql`update follow set told_until = now() - interval '3 days'`)
  await Promise.all([site.first, site.second, site.first].map(({ perform, db }) => tellFollowers(perform, db, keys)))
  expect(await site.owner.execute(sql`select count(*)::int as letters, count(distinct recipient)::int as readers from letter`)).toEqual([{ letters: 2, readers: 2 }])
  expect(await site.owner.execute(sql`select from follow where told_until < now() - interval '1 day 1 hour'`)).toEqual([])
})
