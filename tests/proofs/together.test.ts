import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Viewer } from '~/identity/viewer'
import { askMailboxCode } from '~/proofs/ask-mailbox-code.server'
import { confirmProof } from '~/proofs/confirm-proof.server'
import { introduceAgain } from '~/proofs/introduce-again.server'
import { proposeProof } from '~/proofs/propose-proof.server'
import { erasePerson } from '~/rights/erase-person.server'
import type { Perform, Work } from '~/work.server'
import { bring } from '../support/characters'
import { openTwoInstances, untilSomeoneWaits } from '../support/votes'

const MAIRIE = 'mairie@aurillac.example'

/** Paul, who declared Aurillac, whose official address is known; Anne proposed to prove him, Bruno may confirm. All for good. */
async function aCase() {
  const site = await openTwoInstances()
  const [paul, anne, bruno] = await site.owner.transaction(async (tx) => [await bring(tx, 'newcomerOfAurillac'), await bring(tx, 'moderatorOnDuty'), await bring(tx, 'otherModerator')] as const)
  await site.owner.execute(sql`insert into territory_mailbox (territory_id, email) values (${paul.attachment?.territoryId}, ${MAIRIE})`)
  const [row] = await site.owner.execute<{ id: number }>(sql`select id from attachment where person_id = ${paul.personId}`)
  const attachmentId = row?.id ?? 0
  await site.first.perform((work) => proposeProof(work, { actorId: anne.personId, attachmentId, reason: 'Paul Declar, appelé à la mairie.' }))
  return { site, paul, attachmentId, confirm: (work: Work) => confirmProof(work, { actorId: bruno.personId, attachmentId, checked: true }) }
}

const erase = ({ email }: Viewer) => (work: Work) => erasePerson(work, { email: email ?? '', reason: 'Demandé par la personne.' })

/** Does one act up to its commit, which it puts off until the other waits for it, or is over; gives what the other answers. */
async function oneThenOther<Outcome>({ site }: { site: Awaited<ReturnType<typeof openTwoInstances>> }, one: Parameters<Perform>[0], other: (work: Work) => Promise<Outcome>) {
  let answer: Promise<Outcome | undefined> = Promise.resolve(undefined)
  await site.first.perform(async (work) => {
    await one(work)
    answer = site.second.perform(other)
    await Promise.race([answer, untilSomeoneWaits(site.owner)])
  })
  return answer
}

test('Une preuve confirmée pendant que la personne est effacée ne lui écrit pas, ni ne la nomme', async () => {
  const held = await aCase()
  expect(await oneThenOther(held, erase(held.paul), held.confirm)).toEqual({ refused: 'nothing-to-prove' })
  expect(await held.site.owner.execute(sql`select recipient from letter where recipient = ${held.paul.email}`)).toEqual([])
  expect(await held.site.owner.execute(sql`select reason from journal_line where reason like '%Declar%'`)).toEqual([])
})

test('Une personne effacée pendant que sa preuve est confirmée\u00a0: la lettre et le motif qui la nomment partent avec elle', async () => {
  const held = await aCase()
  expect(await oneThenOther(held, held.confirm, erase(held.paul))).toEqual({ erased: true })
  expect(await held.site.owner.execute(sql`select recipient from letter where recipient = ${held.paul.email}`)).toEqual([])
  expect(await held.site.owner.execute(sql`select reason from journal_line where reason like '%Declar%'`)).toEqual([])
})

test('Un code demandé pendant que la personne est effacée n’écrit pas son nom à la mairie', async () => {
  const held = await aCase()
  expect(await oneThenOther(held, erase(held.paul), (work) => askMailboxCode(work, held.paul.personId))).toEqual({ refused: 'nothing-declared' })
  expect(await held.site.owner.execute(sql`select body from letter where recipient = ${MAIRIE}`)).toEqual([])
})

test('Une personne effacée pendant qu’elle demande un code\u00a0: la lettre qui la nomme part avec elle', async () => {
  const held = await aCase()
  expect(await oneThenOther(held, (work) => askMailboxCode(work, held.paul.personId), erase(held.paul))).toEqual({ erased: true })
  expect(await held.site.owner.execute(sql`select body from letter where recipient = ${MAIRIE}`)).toEqual([])
})

test('Un profil changé pendant qu’une preuve est confirmée\u00a0: la preuve est de l’un ou de l’autre, jamais du mélange', async () => {
  const [first, second] = [await aCase(), await aCase()]
  const becomeElected = ({ paul }: typeof first) => (work: Work) => introduceAgain(work, { personId: paul.personId, displayName: paul.displayName, profile: 'elected', function: paul.function, organisation: '' })
  expect(await oneThenOther(first, becomeElected(first), first.confirm)).toEqual({ refused: 'nothing-proposed' })
  expect(await oneThenOther(second, second.confirm, becomeElected(second))).toEqual({ refused: 'profile-proven' })
})
