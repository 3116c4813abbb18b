import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reportObject } from '~/reports/report-object.server'
import { settleReport } from '~/reports/settle-report.server'
import { bring } from '../support/characters'
import { aContribution } from '../support/contributions'
import { anEdition } from '../support/editions'
import { openTwoInstances, untilSomeoneWaits } from '../support/votes'

test('Signalé deux fois à la fois par une personne, c’est signalé une fois\u00a0; signalé pendant qu’on décide, cela attend ou est décidé', async () => {
  const site = await openTwoInstances()
  const edition = await anEdition(site.owner, { phase: 'consultation' })
  const { slug } = edition
  const { one, other, moderator, contributionId } = await site.owner.transaction(async (tx) => ({
    one: await bring(tx, 'agentOfAurillac'), other: await bring(tx, 'partner'), moderator: await bring(tx, 'moderatorOnDuty'),
    contributionId: await aContribution(tx, edition, { author: await bring(tx, 'mayorOfSaintFlour') }),
  }))
  const said = (viewer: typeof one) => ({ slug, contributionId, commentId: null, viewer, reason: 'off-topic' as const, text: '' })
  const twice = await Promise.all([site.first, site.second].map(({ perform }) => perform((work) => reportObject(work, said(one)))))
  expect(twice).toHaveLength(2)
  expect(twice).toEqual(expect.arrayContaining([{ first: true }, { first: false }]))

  let late: Promise<unknown> = Promise.resolve()
  await site.first.perform(async (work) => {
    expect(await settleReport(work, { slug, contributionId, commentId: null, moderator, decision: 'kept', reason: 'Il est bien dans le sujet.' })).toEqual({ settled: 1 })
    late = site.second.perform((work) => reportObject(work, said(other)))
    expect(await Promise.race([late.then(() => 'reported'), untilSomeoneWaits(site.owner).then(() => 'waiting')])).toBe('waiting')
  })
  expect(await late).toEqual({ first: true })
  const rows = await site.owner.execute(sql`select decision, reported_at > coalesce((select max(decided_at) from report), '-infinity') as after from report order by id`)
  expect(rows).toEqual([{ decision: 'kept', after: false }, { decision: null, after: true }])
})
