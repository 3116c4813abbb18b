import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type Db, openDatabase, SITE_ROLE } from '~db/client.server'
import { identityCommands } from '~/identity/admin-commands.server'
import { findViewer } from '~/identity/find-viewer.server'
import { grantRole, revokeRole } from '~/identity/grant-role.server'
import { listRoles } from '~/identity/list-roles.server'
import { proveAttachment } from '~/identity/prove-attachment.server'
import { listJournal } from '~/journal/list-journal.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork, openTestDatabase } from '../support/database'

const reason = 'Demandé par la direction, le 3 mars.'
const journalOf = ({ tx }: Work) => tx.execute(sql`select actor_id as actor, act, object, reason, details ->> 'title' as title from journal_line order by id`)

describe('Un rôle', () => {
  test('est donné puis retiré avec son motif, consigné au journal', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, displayName } = await bring(work.tx, 'agentOfAurillac')
      const act = { email: (email ?? '').toUpperCase(), role: 'moderator' as const, reason }
      expect(await grantRole(work, act)).toEqual({ displayName })
      expect((await findViewer(work.tx, personId))?.roles).toEqual(['moderator'])
      expect(await listRoles(work.tx)).toMatchObject([{ displayName, role: 'moderator', reason, grantedAt: expect.any(Date) }])
      expect(await grantRole(work, act)).toEqual({ refused: 'role-held', role: 'moderator' })
      expect(await revokeRole(work, act)).toEqual({ displayName })
      expect((await findViewer(work.tx, personId))?.roles).toEqual([])
      expect(await revokeRole(work, act)).toEqual({ refused: 'role-not-held', role: 'moderator' })
      expect(await journalOf(work)).toEqual(['role-grant', 'role-revoke'].map((act) => ({ actor: null, act, object: `person:${personId}`, reason, title: null })))
      expect((await listJournal(work.tx, { limit: 9 })).lines.map(({ title }) => title)).toEqual(['Inès Roche', 'Inès Roche'])
    }))

  test('ne se donne qu’à une personne connue', () =>
    inRolledBackWork(async (work) => {
      const act = { email: 'personne@nulle-part.example', role: 'administrator' as const, reason }
      for (const outcome of [await grantRole(work, act), await revokeRole(work, act)]) expect(outcome).toEqual({ refused: 'unknown-person', email: act.email })
      expect(await journalOf(work)).toEqual([])
    }))
})

describe('Un rattachement', () => {
  test('déclaré est prouvé une fois, consigné au journal', () =>
    inRolledBackWork(async (work) => {
      const { personId, email } = await bring(work.tx, 'newcomerOfAurillac')
      const act = { email: email ?? '', reason }
      expect(await proveAttachment(work, act)).toMatchObject({ displayName: 'Paul Declar', attachment: { name: 'Aurillac', level: 'proven' } })
      expect((await findViewer(work.tx, personId))?.attachment).toMatchObject({ name: 'Aurillac', level: 'proven' })
      expect(await proveAttachment(work, act)).toEqual({ refused: 'proven-already', territory: 'Aurillac (15)' })
      expect(await journalOf(work)).toMatchObject([{ act: 'attachment-prove', object: expect.stringMatching(/^attachment:\d+$/), title: 'Aurillac (15)' }])
      expect((await listJournal(work.tx, { limit: 9 })).lines.map(({ title }) => title)).toEqual(['Paul Declar, Aurillac (15)'])
    }))

  test('ne se prouve pas s’il n’est pas déclaré', () =>
    inRolledBackWork(async (work) => {
      const { email } = await bring(work.tx, 'partner')
      expect(await proveAttachment(work, { email: email ?? '', reason })).toEqual({ refused: 'nothing-declared', email })
      expect(await proveAttachment(work, { email: 'x@y.example', reason })).toEqual({ refused: 'unknown-person', email: 'x@y.example' })
    }))
})

describe('La commande', () => {
  test.each([
    ['role grant', ['paul', 'moderator'], reason, 'La première réponse attendue est une adresse électronique.'],
    ['role grant', ['a@b.example', 'roi'], reason, 'Le rôle est l’un de\u00a0: moderator, committee_member, administrator.'],
    ['role grant', ['a@b.example', 'moderator'], 'Parce que', 'Donnez le motif, de dix caractères au moins'],
    ['role revoke', ['a@b.example'], reason, 'Le rôle est l’un de'],
    ['role revoke', ['a@b.example', 'moderator'], reason, 'Personne n’a de compte à l’adresse a@b.example'],
    ['attachment prove', ['a@b.example'], '', 'Donnez le motif'],
    ['attachment prove', [], reason, 'La première réponse'],
  ])('%s %j est refusée en disant pourquoi', (name, words, reason, expected) =>
    inRolledBackWork(async (work) => {
      await expect(identityCommands[name]?.run({ db: work.tx as Db, perform: (verb) => verb(work), words, reason })).rejects.toThrow(expected)
    }))

  test('parle au site par sa base, et dit ce qu’elle a fait ou comment s’en servir', async () => {
    const url = await openTestDatabase()
    const { db, close } = openDatabase(url, { role: SITE_ROLE, max: 1 })
    const { email } = await bring(db, 'newcomerOfAurillac')
    const admin = (...words: string[]) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'app/admin.ts', ...words], { env: { ...process.env, DATABASE_URL: url, DEMO: '1' } })
        .then(({ stdout }) => stdout, ({ code, stderr }) => `${code} ${stderr}`)
    expect(await admin('role', 'grant', email ?? '', 'moderator', '--reason', reason)).toBe('Paul Declar a maintenant le rôle moderator. L’acte est consigné au journal.\n')
    expect(await listRoles(db)).toMatchObject([{ email, role: 'moderator' }])
    expect(await admin('role', 'donner')).toMatch(/^2 La commande «\u00a0role donner\u00a0» n’existe pas\.\nUsage\u00a0: [\s\S]*role grant ADRESSE ROLE --reason "MOTIF"/)
    await close()
  }, 60_000)
})
