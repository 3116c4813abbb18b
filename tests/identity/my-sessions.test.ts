import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { endSessions } from '~/identity/end-sessions.server'
import { listSessions } from '~/identity/list-sessions.server'
import { sessionEnd } from '~/identity/policy'
import { whoAsks } from '~/identity/who-asks.server'
import { action as endOne } from '~/routes/compte.connexions.fermer'
import { action as endOthers } from '~/routes/compte.connexions.fermer-les-autres'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { contextFor, cookiesOf, posted } from '../support/identity'

const hours = (n: number) => n * 3_600_000
const DAY = new Date('2026-03-02T08:00:00Z')

/** A browser of a person, signed in. */
async function aBrowser(work: Work, personId: string, opened = {}) {
  const { sessions } = contextFor(work)
  const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await sessions.start(personId, opened) } }))
  return { cookie, id: sessions.sessionIdOf(cookie) ?? '', find: (options = {}) => sessions.find(cookie, options) }
}
/** Moves the sessions, never the clock. */
const age = (work: Work, interval: string) =>
  work.tx.execute(sql.raw(`update session set created_at = created_at - interval '${interval}', last_seen_at = last_seen_at - interval '${interval}', expires_at = expires_at - interval '${interval}'`))
const rows = (work: Work) => work.tx.execute(sql`select id, last_seen_at, expires_at, xmin from session order by id`)

test.each([
  ['au début, dans douze heures', 0, 12],
  ['au bout de six jours, dans douze heures encore', 144, 156],
  ['à quelques heures des sept jours, aux sept jours', 162, 168],
  ['au septième jour, à l’instant', 168, 168],
])('La fin d’une session est, %s', (_when, at, end) => expect(sessionEnd(DAY, new Date(DAY.getTime() + hours(at)))).toEqual(new Date(DAY.getTime() + hours(end))))

describe('Une session', () => {
  test('dure tant que sa personne est là, et finit douze heures après elle', () =>
    inRolledBackWork(async (work) => {
      const { find } = await aBrowser(work, (await bring(work.tx, 'agentOfAurillac')).personId)
      for (let n = 0; n < 5; n++) {
        await age(work, '10 hours')
        expect(await find()).toMatchObject({ canLast: true, leftMs: hours(12) })
      }
      await age(work, '12 hours')
      expect(await find()).toBeNull()
    }))

  test('finit au bout de sept jours, sa personne fût-elle là', () =>
    inRolledBackWork(async (work) => {
      const { find } = await aBrowser(work, (await bring(work.tx, 'agentOfAurillac')).personId)
      for (let n = 0; n < 16; n++) {
        await age(work, '10 hours')
        expect(await find()).not.toBeNull()
      }
      const last = await find()
      expect(last?.canLast).toBe(false)
      expect(last?.leftMs).toBeLessThanOrEqual(hours(8))
      await age(work, '8 hours')
      expect(await find()).toBeNull()
    }))

  test('n’est écrite qu’une fois par quart d’heure, et jamais par ce qu’une page lit toute seule', () =>
    inRolledBackWork(async (work) => {
      const { find } = await aBrowser(work, (await bring(work.tx, 'agentOfAurillac')).personId)
      const fresh = await rows(work)
      await find()
      expect(await rows(work)).toEqual(fresh)
      await age(work, '15 minutes')
      const old = await rows(work)
      await find({ attended: false })
      expect(await rows(work)).toEqual(old)
      await find()
      expect(await rows(work)).not.toEqual(old)
    }))
})

describe('Est là qui', () => {
  test.each([
    ['ouvre une page', { method: 'GET', fetch: 'document' }, true],
    ['envoie un formulaire', { method: 'POST', fetch: 'document' }, true],
    ['presse un bouton qu’un script envoie', { method: 'PUT', fetch: 'empty' }, true],
    ['vient par un navigateur qui ne dit rien', { method: 'GET', fetch: undefined }, true],
    ['laisse une page se relire', { method: 'GET', fetch: 'empty' }, false],
  ])('%s', (_what, { method, fetch }, isThere) =>
    inRolledBackWork(async (work) => {
      const { cookie } = await aBrowser(work, (await bring(work.tx, 'agentOfAurillac')).personId)
      await age(work, '1 hour')
      const session = await whoAsks(contextFor(work), { method, headers: { cookie, ...(fetch && { 'sec-fetch-dest': fetch }) } }).session()
      expect(session?.leftMs === hours(12)).toBe(isThere)
    }))
})

describe('Mes connexions', () => {
  test('montrent les miennes, celle-ci d’abord, sans ce qui en ouvrirait une', () =>
    inRolledBackWork(async (work) => {
      const [me, other] = [await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'agentOfSaintFlour')]
      const here = await aBrowser(work, me.personId, { device: 'Firefox sur Windows', door: 'link' })
      await aBrowser(work, me.personId, { device: 'Safari sur iPhone', door: 'code' })
      await aBrowser(work, other.personId)
      const listed = await listSessions(work.tx, { personId: me.personId, id: here.id })
      expect(listed).toMatchObject([
        { device: 'Firefox sur Windows', door: 'link', current: true, startedAt: expect.any(Date) },
        { device: 'Safari sur iPhone', door: 'code', current: false, lastSeenAt: expect.any(Date) },
      ])
      expect(JSON.stringify(listed)).not.toContain(here.id)
      expect(await contextFor(work).sessions.findPerson(`session=${listed[0]?.ref}`)).toBeNull()
    }))

  test('se ferment une à une, et chacun seulement les siennes', () =>
    inRolledBackWork(async (work) => {
      const [me, other] = [await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'agentOfSaintFlour')]
      const [here, away, foreign] = [await aBrowser(work, me.personId), await aBrowser(work, me.personId), await aBrowser(work, other.personId)]
      const end = (id: string) => endOne({ context: contextFor(work, { cookie: here.cookie }), request: posted('/compte/connexions/fermer', { connexion: id.slice(0, 16), personId: other.personId }, here.cookie), params: {} })
      expect((await end(foreign.id)).status).toBe(303)
      expect(await foreign.find()).not.toBeNull()
      expect((await end(away.id)).headers.get('location')).toBe('/compte')
      expect([await away.find(), (await here.find())?.personId]).toEqual([null, me.personId])
      expect([...work.touched]).toEqual([`session:${away.id}`])
    }))

  test('se ferment toutes sauf celle-ci', () =>
    inRolledBackWork(async (work) => {
      const [me, other] = [await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'agentOfSaintFlour')]
      const [here, ...away] = [await aBrowser(work, me.personId), await aBrowser(work, me.personId), await aBrowser(work, me.personId)]
      const foreign = await aBrowser(work, other.personId)
      await endOthers({ context: contextFor(work, { cookie: here.cookie }), request: posted('/compte/connexions/fermer-les-autres', {}, here.cookie), params: {} })
      expect(await Promise.all([here, foreign, ...away].map(async ({ find }) => (await find()) !== null))).toEqual([true, true, false, false])
      expect(await endSessions(work, { personId: me.personId, except: here.id })).toBe(0)
    }))
})
