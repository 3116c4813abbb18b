import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '~db/client.server'
import { openSessions } from '~/identity/sessions.server'
import { leave } from '~/rights/leave.server'
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
