import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addLaureate } from '~/laureates/add-laureate.server'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { prepareDesignation } from '~/laureates/prepare-designation.server'
import { person, roleGrant } from '~db/schema/identity'
import { beginWork } from '~/work.server'
import { aLaunch, aSentList } from '../support/laureates'
import { openTwoInstances } from '../support/votes'

async function openLaunch(envelopeCents?: number) {
  const instances = await openTwoInstances()
  const work = beginWork(instances.owner, () => {}, 'http://site.example')
  return { ...instances, work, launch: await aLaunch(work, envelopeCents === undefined ? {} : { envelopeCents }) }
}

test('Deux modératrices qui confirment au même instant publient une seule fois', async () => {
  const { owner, first, second, work, launch } = await openLaunch()
  const [third] = await owner.insert(person).values({ displayName: 'Carole Mod', profile: 'agent', email: 'carole@exemple.invalid' }).returning({ id: person.id })
  await owner.insert(roleGrant).values({ personId: third?.id ?? '', role: 'moderator', reason: 'test' })
  const seen = await aSentList(work, launch, [100, 200, 300])
  const [one, two] = await Promise.all([
    first.perform((mine) => confirmDesignation(mine, launch.edition.slug, launch.confirmer.personId, { seen })),
    second.perform((mine) => confirmDesignation(mine, launch.edition.slug, third?.id ?? '', { seen })),
  ])
  expect(one).toEqual({ publishedAt: expect.any(Date), laureates: 3, reach: { people: 1, letters: 1 } })
  expect(two).toEqual(one)
  expect(await owner.execute(sql`select id from project`)).toHaveLength(3)
  expect(await owner.execute(sql`select id from journal_line where act = 'confirm-laureates'`)).toHaveLength(1)
  expect(await owner.execute(sql`select id from letter`)).toHaveLength(3)
})

test('Des lauréats ajoutés à la fois ne dépassent jamais l’enveloppe ensemble', async () => {
  const { owner, first, second, launch } = await openLaunch(1000)
  const { edition, preparer, line } = launch
  await first.perform((mine) => prepareDesignation(mine, edition.slug, preparer.personId))
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) =>
    [first, second][index % 2]?.perform((mine) => addLaureate(mine, edition.slug, preparer.personId, line(`Le lauréat n° ${index}`, 300)))))
  expect(answers.filter((answer) => answer && 'laureate' in answer)).toHaveLength(3)
  const [sum] = await owner.execute<{ cents: number }>(sql`select sum(amount_cents)::bigint as cents from laureate`)
  expect(sum?.cents).toBe(900)
})

test('De deux modératrices qui commencent une liste à la fois, une l’a et l’autre le sait', async () => {
  const { first, second, launch } = await openLaunch()
  const { edition, preparer, confirmer } = launch
  const answers = await Promise.all([
    first.perform((mine) => prepareDesignation(mine, edition.slug, preparer.personId)),
    second.perform((mine) => prepareDesignation(mine, edition.slug, confirmer.personId)),
  ])
  expect(answers.filter((answer) => 'designation' in answer)).toHaveLength(1)
  expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'prepared-by-another')).toHaveLength(1)
})
