import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '~db/client.server'
import { grantRole, revokeRole } from '~/identity/grant-role.server'
import { holdPerson } from '~/identity/hold-person.server'
import { openSessions } from '~/identity/sessions.server'
import { leave } from '~/rights/leave.server'
import { beginWork, type Work } from '~/work.server'
import { bring } from '../support/characters'
import { openTwoInstances, untilSomeoneWaits } from '../support/votes'

/** Signs someone in for good; gives what `leave` asks. */
async function signIn(db: Db, personId: string) {
  const sessions = openSessions(db, { secure: false })
  const cookie = (await sessions.start(personId)).split(';')[0] ?? ''
  return { personId, sessionId: sessions.sessionIdOf(cookie) }
}

test('Deux administrateurs qui partent ensemble ne laissent pas le site sans personne\u00a0: le second attend, et reste', async () => {
  const site = await openTwoInstances()
  const one = await site.owner.transaction((tx) => bring(tx, 'administrator'))
  const other = await site.owner.transaction((tx) => bring(tx, 'otherModerator'))
  await site.owner.execute(sql`update role_grant set revoked_at = now() where role = 'administrator' and person_id <> ${one.personId}`)
  await site.owner.execute(sql`insert into role_grant (person_id, role, reason) values (${other.personId}, 'administrator', 'essai')`)
  const [first, second] = [await signIn(site.owner, one.personId), await signIn(site.owner, other.personId)]
  let leaving: Promise<unknown> = Promise.resolve()
  await site.first.perform(async (work) => {
    expect(await leave(work, first)).toEqual({ left: true })
    leaving = site.second.perform((later) => leave(later, second))
    expect(await Promise.race([leaving.then(() => 'left'), untilSomeoneWaits(site.owner).then(() => 'waiting')])).toBe('waiting')
  })
  expect(await leaving).toEqual({ refused: 'last-administrator' })
})

test('Partir deux fois à la fois ne fait partir qu’une fois', async () => {
  const site = await openTwoInstances()
  const { personId } = await site.owner.transaction((tx) => bring(tx, 'agentOfAurillac'))
  const [first, second] = [await signIn(site.owner, personId), await signIn(site.owner, personId)]
  const answers = await Promise.all([
    site.first.perform((work) => leave(work, first)).catch((reason: unknown) => reason),
    site.second.perform((work) => leave(work, second)).catch((reason: unknown) => reason),
  ])
  expect(answers.filter((answer) => !(answer instanceof Response))).toEqual([{ left: true }])
  expect(await site.owner.execute(sql`select count(*)::int as letters from letter where is_last`)).toEqual([{ letters: 1 }])
})

type Site = Awaited<ReturnType<typeof openTwoInstances>>

/** Does an act up to its commit, which it puts off until what `meanwhile` began waits for it, or is over; gives what that answers. */
async function meanwhile(site: Site, one: (work: Work) => Promise<unknown>, other: () => Promise<unknown>): Promise<unknown> {
  let answer: Promise<unknown> = Promise.resolve()
  await site.first.perform(async (work) => {
    await one(work)
    answer = other().catch((reason: unknown) => reason)
    await Promise.race([answer, untilSomeoneWaits(site.owner)])
  })
  return answer
}

test('Qui se connecte pendant que son compte s’efface n’a pas de session\u00a0: une page le dit', async () => {
  const site = await openTwoInstances()
  const { personId } = await site.owner.transaction((tx) => bring(tx, 'agentOfAurillac'))
  const who = await signIn(site.owner, personId)
  const answer = await meanwhile(site, (work) => leave(work, who), () => openSessions(site.second.db, { secure: false }).start(personId))
  expect(answer).toMatchObject({ status: 404 })
  expect(await (answer as Response).text()).toContain('Ce compte n’existe plus')
  expect(await site.owner.execute(sql`select id from session where person_id = ${personId}`)).toEqual([])
  await expect(openSessions(site.second.db, { secure: false }).start(personId)).rejects.toMatchObject({ status: 404 })
})

test.each([
  ['qui part', (work: Work, who: { personId: string; sessionId: string | null }) => leave(work, who), { left: true }],
  ['à qui l’on retire un rôle', (work: Work, { personId }: { personId: string }) => revokeRole(work, { personId, role: 'moderator', reason: 'Fin de mission.' }), { displayName: 'Anne Mod' }],
] as const)('Une page lue par une personne %s ne fait échouer ni l’une ni l’autre', async (_, act, done) => {
  const site = await openTwoInstances()
  const { personId } = await site.owner.transaction((tx) => bring(tx, 'moderatorOnDuty'))
  const sessions = openSessions(site.second.db, { secure: false })
  const cookie = (await sessions.start(personId)).split(';')[0] ?? ''
  const who = { personId, sessionId: sessions.sessionIdOf(cookie) }
  await site.owner.execute(sql`update session set last_seen_at = now() - interval '20 minutes'`)
  let page: Promise<unknown> = Promise.resolve()
  const outcome = await site.first.perform(async (work) => {
    await holdPerson(work.tx, { personId })
    page = sessions.findPerson(cookie)
    await Promise.race([page, untilSomeoneWaits(site.owner)])
    return act(work, who)
  })
  expect(outcome).toEqual(done)
  expect(await page).toBe(personId)
  expect(await sessions.findPerson(cookie)).toBeNull()
})

test('Une administratrice qui part et retire à l’autre son rôle, en même temps, en laisse une', async () => {
  const site = await openTwoInstances()
  const one = await site.owner.transaction((tx) => bring(tx, 'administrator'))
  const other = await site.owner.transaction((tx) => bring(tx, 'otherModerator'))
  await site.owner.execute(sql`update role_grant set revoked_at = now() where role = 'administrator' and person_id <> ${one.personId}`)
  await site.owner.transaction((tx) => grantRole(beginWork(tx, () => {}, ''), { personId: other.personId, role: 'administrator', reason: 'Essai du départ.' }))
  const who = await signIn(site.owner, one.personId)
  const take = () => site.second.perform((work) => revokeRole(work, { actorId: one.personId, personId: other.personId, role: 'administrator', reason: 'Essai du départ.' }))
  expect(await meanwhile(site, (work) => leave(work, who), take)).toMatchObject({ refused: expect.any(String) })
  expect(await site.owner.execute(sql`select person_id as "personId" from role_grant where role = 'administrator' and revoked_at is null`)).toEqual([{ personId: other.personId }])
})

test('Qui part est trouvé par des index\u00a0: les votes attendent la fin d’un départ', async () => {
  const site = await openTwoInstances()
  const { personId } = await site.owner.transaction((tx) => bring(tx, 'agentOfAurillac'))
  await site.owner.execute(sql`insert into letter (recipient, subject, body) select email, 'Essai', 'Essai' from person where id = ${personId}`)
  const who = await signIn(site.owner, personId)
  const scanned = await site.first.perform(async (work) => {
    await work.tx.execute(sql`set local enable_seqscan = off`)
    expect(await leave(work, who)).toEqual({ left: true })
    return work.tx.execute(sql`select relname from pg_stat_xact_user_tables where seq_scan > 0 and relname in ('letter', 'mailbox_code', 'attachment', 'session', 'sign_in_code', 'contribution', 'vote', 'journal_line')`)
  })
  expect(scanned).toEqual([])
})
