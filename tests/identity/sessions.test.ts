import { sql } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import type { Db } from '~db/client.server'
import { session } from '~db/schema/identity'
import { openSessions } from '~/identity/sessions.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'

const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

describe('La session', () => {
  test('est à la personne dont le navigateur a le jeton, que la table ne contient pas', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const sessions = openSessions(work.tx as Db, { secure: false })
      const cookie = cookieOf(await sessions.start(personId))
      expect(await sessions.findPerson(cookie)).toBe(personId)
      const [stored] = await work.tx.select().from(session)
      expect(stored?.id).toMatch(/^[0-9a-f]{64}$/)
      expect(cookie).not.toContain(stored?.id)
      // What a leaked table would give opens nothing.
      expect(await sessions.findPerson(`session=${stored?.id}`)).toBeNull()
    }))

  test.each([
    [false, /^session=\w+; HttpOnly; Max-Age=604800; Path=\/; SameSite=Lax$/],
    [true, /^__Host-session=\w+; HttpOnly; Max-Age=604800; Path=\/; SameSite=Lax; Secure$/],
  ])('a un cookie que ni un script ni un autre site ne lit (https : %s)', (secure, expected) =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const setCookie = await openSessions(work.tx as Db, { secure }).start(personId)
      expect(setCookie.split('; ').sort().join('; ')).toMatch(new RegExp(`^${expected.source.slice(1, -1).split('; ').sort().join('; ')}$`))
    }))

  test.each([-2, 2])('commence et dure à l’heure de la base, sur une instance dont l’horloge est décalée de %i jours', (days) =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const sessions = openSessions(work.tx as Db, { secure: false })
      const before = cookieOf(await sessions.start(personId))
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 24 * 3_600_000 })
      const after = cookieOf(await sessions.start(personId))
      expect([await sessions.findPerson(before), await sessions.findPerson(after)]).toEqual([personId, personId])
      vi.useRealTimers()
      expect([await sessions.findPerson(before), await sessions.findPerson(after)]).toEqual([personId, personId])
    }).finally(() => vi.useRealTimers()))

  test('n’ouvre plus rien une fois expirée', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const sessions = openSessions(work.tx as Db, { secure: false })
      const cookie = cookieOf(await sessions.start(personId))
      await work.tx.update(session).set({ expiresAt: sql`now() - interval '1 second'` })
      expect(await sessions.findPerson(cookie)).toBeNull()
    }))

  test('finit avec la déconnexion, même si le cookie est gardé', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const sessions = openSessions(work.tx as Db, { secure: false })
      const [here, elsewhere] = [cookieOf(await sessions.start(personId)), cookieOf(await sessions.start(personId))]
      expect(await sessions.end(here)).toMatch(/^session=; .*Max-Age=0/)
      expect(await sessions.findPerson(here)).toBeNull()
      expect(await sessions.findPerson(elsewhere)).toBe(personId)
    }))

  test('se reconnaît sans rien demander à la base, et sa fin est annoncée une fois écrite', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const announced: string[] = []
      const sessions = openSessions(work.tx as Db, { secure: false, announce: (topics) => announced.push(...topics) })
      const cookie = cookieOf(await sessions.start(personId))
      const [stored] = await work.tx.select().from(session)
      expect(sessions.sessionIdOf(cookie)).toBe(stored?.id)
      expect(sessions.sessionIdOf('autre=valeur')).toBeNull()
      expect(sessions.sessionIdOf(null)).toBeNull()
      await sessions.end(cookie)
      expect(announced).toEqual([`session:${stored?.id}`])
    }))

  test.each([null, '', 'session=', 'session=inconnu', 'autre=valeur', `session=${'x'.repeat(5000)}`])('n’est à personne avec le cookie %j', (cookie) =>
    inRolledBackWork(async (work) => {
      expect(await openSessions(work.tx as Db, { secure: false }).findPerson(cookie)).toBeNull()
    }))
})
