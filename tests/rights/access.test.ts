import { sql } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { listAccess } from '~/journal/list-access.server'
import { noteAccess } from '~/journal/note-access.server'
import { writeJournal } from '~/journal/write-journal.server'
import { action as findPerson, loader as showRoles } from '~/routes/administration.roles'
import { loader as showVotes } from '~/routes/moderation.$slug.votes'
import { loader as showJournal } from '~/routes/moderation.journal'
import { loader as showAttachments } from '~/routes/moderation.rattachements'
import { loader as showAccess } from '~/routes/moderation.journal_.acces'
import { rulesOf2021 } from '~/editions/rules'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'
import { asked, statusOf } from '../support/requests'

const lines = async ({ tx }: Work) => (await listAccess(tx, { page: 0, limit: 50 })).lines

describe('Voir le nom ou l’adresse de quelqu’un', () => {
  test('laisse une ligne par jour, par page et par personne, quel que soit le nombre de fois', () =>
    inRolledBackWork(async (work) => {
      const moderator = await bring(work.tx, 'moderatorOnDuty')
      await bring(work.tx, 'agentOfAurillac')
      // While counts are hidden, whoever may vote is found.
      const { slug } = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden: true } } })
      const look = () => showVotes(asked(work, { viewer: moderator, address: `/moderation/${slug}/votes?q=Inès`, params: { slug } }))
      expect(await look()).toMatchObject({ voters: [{ displayName: 'Inès Roche' }] })
      await look()
      expect(await lines(work)).toMatchObject([{ actor: 'Anne Mod', page: 'voters', people: ['Inès Roche'] }])
      expect(await work.tx.execute(sql`select from personal_access`)).toHaveLength(1)
    }))

  test('compte aussi dans le journal, et ne compte pas pour soi', () =>
    inRolledBackWork(async (work) => {
      const [moderator, agent] = [await bring(work.tx, 'moderatorOnDuty'), await bring(work.tx, 'agentOfAurillac')]
      for (const { personId } of [moderator, agent]) await writeJournal(work, { actorId: null, editionId: null, act: 'role-grant', object: `person:${personId}` })
      await showJournal(asked(work, { viewer: moderator, address: '/moderation/journal' }))
      expect(await lines(work)).toMatchObject([{ actor: 'Anne Mod', page: 'journal', people: ['Inès Roche'] }])
    }))

  test('compte aussi parmi les rattachements, pour ceux que la page montre', () =>
    inRolledBackWork(async (work) => {
      const moderator = await bring(work.tx, 'moderatorOnDuty')
      await bring(work.tx, 'newcomerOfAurillac')
      await bring(work.tx, 'agentOfSaintFlour')
      const look = (q: string) => showAttachments(asked(work, { viewer: moderator, address: `/moderation/rattachements${q}` }))
      expect((await look('')).attachments.map(({ displayName }) => displayName)).toContain('Paul Declar')
      const waiting = (await lines(work))[0]?.people
      expect(waiting).toContain('Paul Declar')
      expect(waiting).not.toContain('Malik Serre')
      await look('?q=Malik')
      expect(await lines(work)).toMatchObject([{ actor: 'Anne Mod', page: 'attachments', people: expect.arrayContaining(['Paul Declar', 'Malik Serre']) }])
    }))

  test('compte aussi parmi les rôles, et pour qui l’on y cherche par son adresse', () =>
    inRolledBackWork(async (work) => {
      const [administrator, agent] = [await bring(work.tx, 'administrator'), await bring(work.tx, 'agentOfAurillac')]
      await bring(work.tx, 'moderatorOnDuty')
      await showRoles(asked(work, { viewer: administrator, address: '/administration/roles' }))
      expect(await lines(work)).toMatchObject([{ actor: 'Ada Admin', page: 'roles', people: expect.arrayContaining(['Anne Mod']) }])
      await findPerson(asked(work, { viewer: administrator, address: '/administration/roles', form: { email: agent.email ?? '' } }))
      expect((await lines(work))[0]?.people).toEqual(expect.arrayContaining(['Anne Mod', 'Inès Roche']))
    }))

  test('ne retient jamais la page', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    await noteAccess(() => Promise.reject(new Error('the database is away')), { actorId: crypto.randomUUID(), page: 'voters', people: [crypto.randomUUID()] })
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
  })

  test('ne se lit que par qui administre le site', () =>
    inRolledBackWork(async (work) => {
      const show = (viewer: Awaited<ReturnType<typeof bring>>) => statusOf(showAccess(asked(work, { viewer, address: '/moderation/journal/acces' })))
      expect(await show(await bring(work.tx, 'moderatorOnDuty'))).toBe(403)
      expect(await show(await bring(work.tx, 'administrator'))).toBe(200)
    }))

  test('ne se corrige pas après coup', () =>
    inRolledBackWork(async (work) => {
      await expect(work.tx.execute(sql`update personal_access set page = 'roles'`)).rejects.toMatchObject({ cause: { code: '42501' } })
    }))
})
