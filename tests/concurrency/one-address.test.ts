import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { askAddressCode } from '~/identity/address/ask-address-code.server'
import { askCode } from '~/identity/ask-code.server'
import { enterCode } from '~/identity/enter-code.server'
import { registerPerson } from '~/identity/register-person.server'
import { openSessions } from '~/identity/sessions.server'
import { correctMyAddress } from '~/rights/correct-my-address.server'
import type { Work } from '~/work.server'
import { bring, type CAST } from '../support/characters'
import { readCode } from '../support/identity'
import { openTwoInstances, untilSomeoneWaits } from '../support/votes'

const WANTED = 'mairie@commune.exemple.invalid'
type Site = Awaited<ReturnType<typeof openTwoInstances>>

/** Someone signed in for good, who asked for the address and holds its code. */
async function whoWants(site: Site, name: keyof typeof CAST, browser: string) {
  const { personId } = await site.owner.transaction((tx) => bring(tx, name))
  const sessions = openSessions(site.owner, { secure: false })
  const sessionId = sessions.sessionIdOf((await sessions.start(personId)).split(';')[0] ?? '')
  await site.first.perform((work) => askAddressCode(work, { personId, sessionId, email: WANTED, browser }))
  const code = (await readCode({ tx: site.owner }, WANTED)).replace(' ', '')
  return { personId, takes: (work: Work) => correctMyAddress(work, { personId, sessionId, browser, code }) }
}

/** Does one act up to its commit, put off until the other waits for it; gives what both answer. */
async function together(site: Site, one: (work: Work) => Promise<unknown>, other: (work: Work) => Promise<unknown>) {
  let second: Promise<unknown> = Promise.resolve()
  const first = await site.first.perform(async (work) => {
    const answer = await one(work)
    second = site.second.perform(other)
    expect(await Promise.race([second.then(() => 'over'), untilSomeoneWaits(site.owner).then(() => 'waiting')])).toBe('waiting')
    return answer
  })
  return [first, await second]
}

const holders = async (site: Site) => (await site.owner.execute<{ id: string }>(sql`select id from person where email = ${WANTED}`)).map(({ id }) => id)

test('Deux personnes qui prennent une adresse à la fois\u00a0: la première l’a, l’autre l’apprend, et garde la sienne', async () => {
  const site = await openTwoInstances()
  const [one, other] = [await whoWants(site, 'agentOfAurillac', '1'.repeat(64)), await whoWants(site, 'mayorOfSaintFlour', '2'.repeat(64))]
  expect(await together(site, one.takes, other.takes)).toEqual([expect.objectContaining({ email: WANTED }), { refused: 'address-taken' }])
  expect(await holders(site)).toEqual([one.personId])
  expect(await site.owner.execute(sql`select email from person where id = ${other.personId}`)).toEqual([{ email: 'mayorofsaintflour@exemple.invalid' }])
})

test('Un compte qui s’ouvre à une adresse pendant qu’une personne la prend\u00a0: la clé unique dit à la seconde que c’est fait, dans les deux sens', async () => {
  const browser = '3'.repeat(64)
  const introduction = { displayName: 'Anne Porte', profile: 'agent', function: 'Agente', organisation: '', browser, network: null } as const
  for (const opensFirst of [true, false]) {
    const site = await openTwoInstances()
    const { personId, takes } = await whoWants(site, 'agentOfAurillac', '1'.repeat(64))
    await site.first.perform((work) => askCode(work, { email: WANTED, browser }))
    const code = (await readCode({ tx: site.owner }, WANTED)).replace(' ', '')
    await site.first.perform((work) => enterCode(work, { browser, code }))
    const opens = (work: Work) => registerPerson(work, introduction)
    const [first, second] = await (opensFirst ? together(site, opens, takes) : together(site, takes, opens))
    expect(first).not.toHaveProperty('refused')
    expect(second).toEqual({ refused: 'address-taken' })
    expect((await holders(site)).includes(personId)).toBe(!opensFirst)
  }
})
