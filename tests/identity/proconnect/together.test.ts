import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { proconnectArrival, proconnectIdentity } from '~db/schema/identity/proconnect'
import { storedBrowser } from '~/identity/code-secrets.server'
import { linkIdentity } from '~/identity/proconnect/link.server'
import { listWaysIn } from '~/identity/proconnect/list-ways-in.server'
import { REFUSALS, reasonIn } from '~/identity/proconnect/refusals'
import { signInTold } from '~/identity/proconnect/sign-in-told.server'
import { unlinkIdentity } from '~/identity/proconnect/unlink.server'
import { openSessions } from '~/identity/sessions.server'
import { leave } from '~/rights/leave.server'
import type { Work } from '~/work.server'
import { bring } from '../../support/characters'
import { asked, contextFor, cookiesOf } from '../../support/identity'
import { openTwoInstances, untilSomeoneWaits } from '../../support/votes'

const TOLD = { provider: 'idp-mairies', sub: 'jeanne', email: null, name: '', siret: null, closed: false, mfa: false, idToken: 'jeton' }

type Site = Awaited<ReturnType<typeof openTwoInstances>>

/** An agent with a session of a minute ago and an account of ProConnect linked to theirs. */
async function anAgent(site: Site, subs = [TOLD.sub]) {
  const { personId } = await site.owner.transaction((tx) => bring(tx, 'agentOfAurillac'))
  for (const sub of subs) await site.owner.insert(proconnectIdentity).values({ provider: TOLD.provider, sub, personId })
  const sessions = openSessions(site.owner, { secure: false })
  const cookie = (await sessions.start(personId)).split(';')[0] ?? ''
  return { personId, sessionId: sessions.sessionIdOf(cookie) }
}

/** Begins one act, and commits it once the other, begun in its midst, waits for it, or is over; gives what that answers. */
async function amidst<Answer>(site: Site, one: (work: Work) => Promise<unknown>, other: () => Promise<Answer>): Promise<Answer | Error | Response> {
  let answer: Promise<Answer | Error | Response> | undefined
  await site.first.perform(async (work) => {
    await one(work)
    answer = other().catch((reason: Error | Response) => reason)
    await Promise.race([answer, untilSomeoneWaits(site.owner)])
  })
  return answer as Promise<Answer | Error | Response>
}

/** What a browser that comes back from ProConnect is given, when `act` is done right after its session opens. */
async function comeBackAmidst(site: Site, personId: string, act: (work: Work) => Promise<unknown>) {
  const context = { ...contextFor({ tx: site.second.db } as unknown as Work), perform: <Outcome>(verb: (work: Work) => Promise<Outcome>) => amidst(site, act, () => site.second.perform(verb)) as Promise<Outcome> }
  const answer = await signInTold(context, asked('/connexion/proconnect/retour'), personId, TOLD, '/consultations')
  return { answer, lives: (await context.sessions.findPerson(cookiesOf(answer))) !== null }
}

const REFUSED = '/connexion/proconnect/refus?motif=ended-meanwhile&retour=%2Fconsultations'

test('Revenir de ProConnect pendant que son compte s’efface mène à une page qui le dit, sans session', async () => {
  const site = await openTwoInstances()
  const who = await anAgent(site)
  const { answer, lives } = await comeBackAmidst(site, who.personId, (work) => leave(work, who))
  expect([answer.status, answer.headers.get('location'), lives]).toEqual([303, REFUSED, false])
  expect(await site.owner.execute(sql`select id from session where person_id = ${who.personId}`)).toEqual([])
  expect(REFUSALS[reasonIn('ended-meanwhile')].why).toMatch(/Recommencez la connexion/)
})

test('Revenir de ProConnect pendant que ce compte ProConnect se délie ne laisse pas la session qu’il venait d’ouvrir', async () => {
  const site = await openTwoInstances()
  const { personId } = await anAgent(site, [TOLD.sub, 'un-autre'])
  const { identities } = await listWaysIn(site.owner, personId)
  const { answer, lives } = await comeBackAmidst(site, personId, (work) => unlinkIdentity(work, { personId, ref: identities[0]?.ref ?? '', open: true }))
  expect(await site.owner.execute(sql`select sub from proconnect_identity`)).toEqual([{ sub: 'un-autre' }])
  expect([answer.headers.get('location'), lives]).toEqual([REFUSED, false])
})

test('Relier ProConnect à un compte qui s’efface n’en garde rien\u00a0: il pourra être relié à un autre', async () => {
  const site = await openTwoInstances()
  const who = await anAgent(site, [])
  const browser = 'b'.repeat(64)
  await site.owner.insert(proconnectArrival).values({ ...TOLD, browserHash: storedBrowser(browser) })
  const answer = await amidst(site, (work) => leave(work, who), () => site.second.perform((work) => linkIdentity(work, { browser, personId: who.personId })))
  expect(answer).toEqual({ refused: 'ended-meanwhile' })
  expect(await site.owner.execute(sql`select sub from proconnect_identity`)).toEqual([])
})
