import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { holdPerson } from '~/identity/hold-person.server'
import { acceptStructure } from '~/identity/structures/accept-structure.server'
import { askStructure } from '~/identity/structures/ask-structure.server'
import { holdStructure } from '~/identity/structures/hold-structure.server'
import { listWaitingStructures } from '~/identity/structures/list-structures.server'
import { refuseStructure } from '~/identity/structures/refuse-structure.server'
import { erasePerson } from '~/rights/erase-person.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { openTwoInstances, untilSomeoneWaits } from '../support/votes'

const WATER = { siren: '251500013', name: 'Syndicat des eaux du Cantal', kind: 'syndicate' as const }
const reason = 'Ce n’est pas une structure publique.'

/** A structure that some ask for, the first of whom will leave, and the acts that cross. */
async function aRequest(names: ('newcomerOfAurillac' | 'agentOfSaintFlour')[]) {
  const site = await openTwoInstances()
  const askers = await site.owner.transaction(async (tx) => Promise.all(names.map((name) => bring(tx, name))))
  const anne = await site.owner.transaction((tx) => bring(tx, 'moderatorOnDuty'))
  for (const { personId } of askers) await site.first.perform((work) => askStructure(work, { personId, ...WATER }))
  const [waiting] = await listWaitingStructures(site.owner)
  const [{ personId, email } = { personId: '', email: '' }] = askers
  const structureId = waiting?.id ?? 0
  const decide = {
    accept: (work: Work) => acceptStructure(work, { actorId: anne.personId, structureId, as: WATER }),
    refuse: (work: Work) => refuseStructure(work, { actorId: anne.personId, structureId, reason }),
  }
  /** Does an act up to its commit, which it puts off until the other waits for it, or is over; gives what that answers. */
  async function meanwhile(one: (work: Work) => Promise<unknown>, other: (work: Work) => Promise<unknown>): Promise<unknown> {
    let answer: Promise<unknown> = Promise.resolve()
    await site.first.perform(async (work) => {
      await one(work)
      answer = site.second.perform(other).catch((failure: unknown) => failure)
      await Promise.race([answer, untilSomeoneWaits(site.owner)])
    })
    return answer
  }
  const traces = async () => ({
    letters: (await site.owner.execute(sql`select from letter where recipient = ${email}`)).length,
    attachments: (await site.owner.execute(sql`select from attachment where person_id = ${personId}`)).length,
    structures: (await site.owner.execute(sql`select from structure`)).length,
  })
  return { site, decide, structureId, personId, email: email ?? '', meanwhile, traces, leave: (work: Work) => erasePerson(work, { email: email ?? '', reason: 'À sa demande, par courrier.' }) }
}

test.each(['accept', 'refuse'] as const)('Une structure dont l’une des deux personnes part pendant que l’on décide (%s) ne lui écrit plus, et ne la rattache à rien', async (how) => {
  const { decide, meanwhile, traces, leave } = await aRequest(['newcomerOfAurillac', 'agentOfSaintFlour'])
  expect(await meanwhile(leave, decide[how])).not.toHaveProperty('refused')
  expect(await traces()).toEqual({ letters: 0, attachments: 0, structures: 1 })
})

test.each(['accept', 'refuse'] as const)('Celle que demande seule une personne qui part n’est plus à décider (%s)', async (how) => {
  const { decide, meanwhile, traces, leave } = await aRequest(['newcomerOfAurillac'])
  expect(await meanwhile(leave, decide[how])).toEqual({ refused: 'decided-already' })
  expect(await traces()).toEqual({ letters: 0, attachments: 0, structures: 0 })
})

test.each(['accept', 'refuse'] as const)('Qui part pendant que l’on décide de sa demande (%s) attend, puis est oublié\u00a0: aucun des deux n’échoue', async (how) => {
  const { site, decide, leave, structureId, meanwhile, traces } = await aRequest(['newcomerOfAurillac'])
  let leaving: Promise<unknown> = Promise.resolve()
  const decided = await site.first.perform(async (work) => {
    await holdStructure(work.tx, structureId)
    leaving = site.second.perform(leave).catch((failure: unknown) => failure)
    await untilSomeoneWaits(site.owner)
    return decide[how](work)
  })
  expect(decided).not.toHaveProperty('refused')
  expect(await leaving).toEqual({ erased: true })
  expect(await traces()).toMatchObject({ letters: 0, attachments: 0 })
  expect(await meanwhile(async () => null, decide[how])).toEqual({ refused: 'decided-already' })
})

test('Une structure qu’une personne de plus demande pendant que l’on en décide est à regarder de nouveau', async () => {
  const { site, decide, personId } = await aRequest(['newcomerOfAurillac'])
  const { personId: malik } = await site.owner.transaction((tx) => bring(tx, 'agentOfSaintFlour'))
  let deciding: Promise<unknown> = Promise.resolve()
  await site.first.perform(async (work) => {
    await holdPerson(work.tx, { personId })
    deciding = site.second.perform(decide.accept)
    await untilSomeoneWaits(site.owner)
    await site.first.perform((other) => askStructure(other, { personId: malik, ...WATER }))
  })
  expect(await deciding).toEqual({ refused: 'asked-meanwhile' })
  expect(await site.second.perform(decide.accept)).toEqual({ territory: WATER.name })
})

test('Une structure demandée pendant que s’en va la seule personne qui l’attendait attend pour qui reste', async () => {
  const { site, meanwhile, leave } = await aRequest(['newcomerOfAurillac'])
  const { personId: malik } = await site.owner.transaction((tx) => bring(tx, 'agentOfSaintFlour'))
  expect(await meanwhile(leave, (work) => askStructure(work, { personId: malik, ...WATER }))).toEqual({ waiting: WATER.name })
  expect((await listWaitingStructures(site.owner)).map(({ askers }) => askers)).toEqual([1])
})
