import { beforeAll, expect, test } from 'vitest'
import { findEdition } from '~/editions/edition.server'
import { holdEdition } from '~/editions/hold-edition.server'
import { moveBoundary } from '~/editions/move-boundary.server'
import { bring } from '../support/characters'
import { anEdition } from '../support/editions'
import { openTwoInstances, untilSomeoneWaits } from '../support/votes'

let site: Awaited<ReturnType<typeof openTwoInstances>>
beforeAll(async () => {
  site = await openTwoInstances()
})

const reason = 'Les préfets ont demandé une semaine de plus.'

test('Une date ne bouge pas sous un acte en train d’être jugé', async () => {
  const { slug, calendar } = await anEdition(site.owner, { phase: 'consultation' })
  const moderator = await bring(site.owner, 'moderatorOnDuty')
  const to = new Date((calendar.at(-1)?.closesAt.getTime() ?? 0) + 3_600_000)
  const { moving, seen } = await site.first.perform(async (work) => {
    await holdEdition(work, slug)
    const moving = site.second.perform((late) => moveBoundary(late, { slug, kind: 'launch', boundary: 'closes', to, reason, moderator }))
    await untilSomeoneWaits(site.owner)
    return { moving: { outcome: moving }, seen: (await findEdition(work.tx, slug)).calendar }
  })
  expect(seen).toEqual(calendar)
  expect(await moving.outcome).toHaveProperty('moved')
})

test('Deux personnes qui déplacent la même date à la fois : la seconde est jugée sur ce que la première a fait', async () => {
  const { slug, calendar } = await anEdition(site.owner, { phase: 'consultation' })
  const [moderator, other] = [await bring(site.owner, 'moderatorOnDuty'), await bring(site.owner, 'otherModerator')]
  const to = new Date((calendar.at(-1)?.closesAt.getTime() ?? 0) + 3_600_000)
  const move = { slug, kind: 'launch', boundary: 'closes', to, reason } as const
  const outcomes = await Promise.all([
    site.first.perform((work) => moveBoundary(work, { ...move, moderator })),
    site.second.perform((work) => moveBoundary(work, { ...move, moderator: other })),
  ])
  expect(outcomes.filter((outcome) => 'refused' in outcome && outcome.refused === 'not-moved')).toHaveLength(1)
})
