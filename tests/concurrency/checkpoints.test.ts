import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { checkpointSubscription } from '~db/schema/checkpoints'
import { publishDueCheckpoints } from '~/checkpoints/publish-due-checkpoints.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { sealVote } from '~/votes/seal-vote.server'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { manyAgents, openTwoInstances } from '../support/votes'

let site: Awaited<ReturnType<typeof openTwoInstances>>
beforeAll(async () => {
  site = await openTwoInstances()
})

const publishedOf = async ({ id }: { id: number }) =>
  [...await site.owner.execute<{ size: number }>(sql`select size from checkpoint where edition_id = ${id} order by size`)].map(({ size }) => size)

test('De deux instances qui publient ensemble, pendant qu’on vote, une seule publie et écrit à qui l’a demandé', async () => {
  const edition = await anEdition(site.owner, { phase: 'vote' })
  const proposalId = await aProposal(site.owner, edition)
  const people = await manyAgents(site.owner, 40)
  await site.owner.insert(checkpointSubscription).values({ editionId: edition.id, email: 'gazette@exemple.invalid', tokenHash: 'x', askedAt: new Date(0), confirmedAt: new Date(0) })
  await site.first.perform((work) => freezeBallot(work, edition.slug, keys))
  const rush = people.map((personId, n) => (n % 2 ? site.first : site.second).box.cast({ slug: edition.slug, proposalId, personId, support: true }))
  await Promise.all([...rush, ...[site.first, site.second, site.first, site.second].map(({ perform, db }) => publishDueCheckpoints(perform, db, keys))])
  expect(await publishedOf(edition)).toHaveLength(1)

  await placeCalendar(site.owner, edition.id, 'vote', 'just-closed')
  await Promise.all([site.first, site.second].flatMap(({ perform, db }) => [perform((work) => sealVote(work, edition.slug, keys)), publishDueCheckpoints(perform, db, keys)]))
  expect(await publishedOf(edition)).toEqual([expect.any(Number), 44])
  const letters = await site.owner.execute<{ subject: string }>(sql`select subject from letter where recipient = 'gazette@exemple.invalid' order by id`)
  expect(letters.map(({ subject }) => subject.split('\u00a0')[0])).toEqual(['Point de contrôle du registre', 'Dernier point de contrôle'])
})
