import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { writeComment } from '~/comments/write-comment.server'
import { lockEdition } from '~/editions/hold-edition.server'
import { bring } from '../support/characters'
import { aContribution } from '../support/contributions'
import { anEdition } from '../support/editions'
import { openTwoInstances, untilSomeoneWaits } from '../support/votes'

test('Un commentaire qui attend pendant qu’on avance la clôture est jugé après elle\u00a0; un même commentaire envoyé deux fois à la fois est dit une fois', async () => {
  const site = await openTwoInstances()
  const edition = await anEdition(site.owner, { phase: 'consultation' })
  const { viewer, contributionId } = await site.owner.transaction(async (tx) => ({ viewer: await bring(tx, 'agentOfAurillac'), contributionId: await aContribution(tx, edition) }))
  const said = { slug: edition.slug, contributionId, parentId: null, viewer, isQuestion: false }
  const twice = await Promise.all([site.first, site.second].map(({ perform }) => perform((work) => writeComment(work, { ...said, text: 'Chez nous aussi.' }))))
  expect(twice[0]).toEqual(twice[1])

  let late: Promise<unknown> = Promise.resolve()
  await site.first.perform(async (work) => {
    await lockEdition(work.tx, edition.slug, 'exclusive')
    late = site.second.perform((other) => writeComment(other, { ...said, text: 'Juste à temps\u00a0?' }))
    expect(await Promise.race([late.then(() => 'written'), untilSomeoneWaits(site.owner).then(() => 'waiting')])).toBe('waiting')
    await work.tx.execute(sql`update phase set closes_at = clock_timestamp() where edition_id = ${edition.id} and kind = 'consultation'`)
  })
  expect(await late).toHaveProperty('refused', 'phase-closed')
  expect(await site.owner.execute(sql`select text from comment where contribution_id = ${contributionId}`)).toEqual([{ text: 'Chez nous aussi.' }])
})
