import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { countDeposited } from '~/contributions/count-deposited.server'
import { editContribution } from '~/contributions/edit-contribution.server'
import { findContribution } from '~/contributions/find-contribution.server'
import { findRefused } from '~/contributions/find-refused.server'
import { listContributions } from '~/contributions/list-contributions.server'
import { listMyContributions } from '~/contributions/list-mine.server'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { askChange, passFile, publishWaiting, refuseFile } from '~/moderation/queue/looks.server'
import { listLooks } from '~/moderation/queue/list-looks.server'
import { countLooks } from '~/moderation/queue/policy'
import { countQueue, listQueue } from '~/moderation/queue/queue.server'
import { undoLook } from '~/moderation/queue/undo-look.server'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { beginWork, type Work } from '~/work.server'
import { bring } from '../support/characters'
import { closeConsultation, themeOf, typed } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition, placeCalendar } from '../support/editions'
import { journalOf, lettersTo } from '../support/proposals'

const WORDS = 'Retirez le numéro de téléphone, puis renvoyez votre texte.'

/** One unit of work after another, each with its own instant, in the transaction of the test. */
const next = ({ tx, touch, publicUrl }: Work) => beginWork(tx, touch, publicUrl)

/** Someone deposits in an edition whose moderators look first, or not. */
async function aDeposit(work: Work, look: 'before' | 'after' = 'before') {
  const edition = await anEdition(work.tx, { phase: 'consultation', rules: { look } })
  const { slug } = edition
  const [author, moderator] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
  const theme = await themeOf(work.tx, edition)
  const deposit = async (others: Record<string, string> = {}) => {
    const draft = await saveDraft(next(work), { slug, kind: 'need', viewer: author, seen: null, typed: typed(theme, others) })
    if ('refused' in draft) throw new Error(draft.refused)
    const published = await publishContribution(next(work), { slug, id: draft.id, viewer: author })
    if ('refused' in published) throw new Error(published.refused)
    return published.id
  }
  const id = await deposit()
  /** What a page opened now shows, and an act from it. */
  const from = async (of = id) => ({ slug, id: of, moderator, shown: { looks: countLooks(await listLooks(work.tx, of)), savedAt: (await findContribution(work.tx, edition.id, of, null, true)).savedAt } })
  const listed = async () => (await listContributions(work.tx, edition.id, {}, { limit: 10 })).items.map((one) => one.id)
  const mine = async () => (await listMyContributions(work.tx, author.personId)).find((one) => one.id === id)?.state
  const readBy = (readerId: string | null) => findContribution(work.tx, edition.id, id, readerId)
  return { edition, slug, author, moderator, theme, id, deposit, from, listed, mine, readBy }
}

describe('Avant publication, un regard', () => {
  test('ce qui attend n’est lu que de son auteur et de la modération, puis est publié', () =>
    inRolledBackWork(async (work) => {
      const { edition, author, id, deposit, from, listed, mine, readBy } = await aDeposit(work)
      expect(await listed()).toEqual([])
      await expect(readBy(null)).rejects.toMatchObject({ status: 404 })
      await expect(readBy((await bring(work.tx, 'agentOfSaintFlour')).personId)).rejects.toMatchObject({ status: 404 })
      expect((await readBy(author.personId)).submittedAt).not.toBeNull()
      expect(await mine()).toBe('waiting')
      expect(await countVerdicts(work.tx, edition.id)).toMatchObject({ published: 0, waiting: 0 })
      expect(await countDeposited(work.tx, edition.id, 'need', author)).toBe(0)
      expect((await lettersTo(work.tx, author.email)).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^C’est déposé/)])
      expect(await countQueue(work.tx, edition.id)).toMatchObject({ waiting: 1, new: 0 })

      expect(await publishWaiting(next(work), await from())).toMatchObject({ id })
      expect(await listed()).toEqual([id])
      expect(await mine()).toBe('published')
      expect((await readBy(null)).versions).toHaveLength(1)
      expect((await lettersTo(work.tx, author.email)).at(-1)?.subject).toBe('Votre contribution est publiée')
      expect(await countVerdicts(work.tx, edition.id)).toMatchObject({ published: 1, waiting: 1 })
      expect(await countQueue(work.tx, edition.id)).toMatchObject({ waiting: 0, new: 0, changed: 0 })
      expect(await deposit({ title: 'Un second besoin, pendant ce temps' })).not.toBe(id)
    }))

  test('sans cette règle, c’est publié aussitôt, et paraît comme jamais regardé', () =>
    inRolledBackWork(async (work) => {
      const { edition, id, from, listed } = await aDeposit(work, 'after')
      expect(await listed()).toEqual([id])
      expect(await countQueue(work.tx, edition.id)).toMatchObject({ waiting: 0, new: 1 })
      expect(await publishWaiting(next(work), await from())).toEqual({ refused: 'already-public' })
      expect(await passFile(next(work), await from())).toMatchObject({ id })
      expect(await countQueue(work.tx, edition.id)).toMatchObject({ new: 0, changed: 0 })
    }))

  test('un changement demandé revient dans la file, et la version d’avant n’est jamais publique', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, author, theme, id, from, mine, readBy } = await aDeposit(work)
      await askChange(next(work), { ...(await from()), words: WORDS })
      expect(await countQueue(work.tx, edition.id)).toMatchObject({ waiting: 0, asked: 1 })
      expect(await mine()).toBe('change-asked')
      expect((await readBy(author.personId)).look).toMatchObject({ act: 'ask-change', words: WORDS, answered: false })
      expect((await lettersTo(work.tx, author.email)).at(-1)).toMatchObject({ subject: 'La modération vous demande un changement', body: expect.stringContaining(WORDS) })

      const { savedAt } = await readBy(author.personId)
      const edited = await editContribution(next(work), { slug, id, viewer: author, seen: savedAt, typed: typed(theme, { text: 'Notre standard reçoit quatre-vingt-dix appels, le lundi surtout.' }) })
      expect(edited).toEqual({ id })
      expect(await countQueue(work.tx, edition.id)).toMatchObject({ waiting: 1, asked: 0 })
      await publishWaiting(next(work), await from())
      expect((await readBy(null)).versions.map(({ text }) => text)).toEqual(['Notre standard reçoit quatre-vingt-dix appels, le lundi surtout.'])
    }))

  test('refusée avant publication, elle n’a pas de page publique ; après, son adresse dit quand et pourquoi, sans le texte', () =>
    inRolledBackWork(async (work) => {
      const { edition, author, id, from, listed, readBy, mine } = await aDeposit(work)
      const refuse = async () => refuseFile(next(work), { ...(await from()), reason: 'personal-data', words: WORDS })
      await refuse()
      expect(await findRefused(work.tx, edition.id, id, null)).toBeNull()
      await undoLook(next(work), await from())
      expect(await mine()).toBe('waiting')
      await publishWaiting(next(work), await from())
      await refuse()
      expect(await listed()).toEqual([])
      await expect(readBy(null)).rejects.toMatchObject({ status: 404 })
      const left = await findRefused(work.tx, edition.id, id, null)
      expect(left).toMatchObject({ kind: 'need', look: { reason: 'personal-data', words: WORDS } })
      expect(JSON.stringify(left)).not.toContain('standard')
      expect(await readBy(author.personId)).toMatchObject({ refusedAt: expect.any(Date), look: { act: 'refuse' } })
      expect(await countVerdicts(work.tx, edition.id)).toMatchObject({ published: 0, waiting: 0 })
      expect(await refuse()).toEqual({ refused: 'already-refused' })
      expect((await lettersTo(work.tx, author.email)).filter(({ subject }) => subject === 'Votre contribution est refusée par la modération')).toHaveLength(2)
      expect((await journalOf(work.tx, edition)).map(({ act }) => act)).toEqual(['look-refuse', 'look-undo', 'look-publish', 'look-refuse'])
      expect((await listQueue(work.tx, edition.id, { state: 'refused' }, { limit: 5 })).items).toMatchObject([{ id }])
      await undoLook(next(work), await from())
      expect(await listed()).toEqual([id])
      expect((await listLooks(work.tx, id)).map(({ act, undoneAt }) => [act, undoneAt !== null])).toEqual([['refuse', true], ['publish', false], ['refuse', true]])
    }))

  test('une décision de l’établi s’annule d’abord, et l’ouverture du vote ferme tout', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, id, moderator, from } = await aDeposit(work)
      await publishWaiting(next(work), await from())
      await rejectContribution(next(work), { slug, contributionId: id, reason: 'Cela existe déjà partout ailleurs.', moderator })
      for (const refused of [await refuseFile(next(work), { ...(await from()), reason: 'off-topic', words: WORDS }), await undoLook(next(work), await from()), await askChange(next(work), { ...(await from()), words: WORDS })]) {
        expect(refused).toEqual({ refused: 'verdict-given' })
      }
      await work.tx.execute(sql`delete from verdict where contribution_id = ${id}`)
      await closeConsultation(work.tx, edition)
      expect(await askChange(next(work), { ...(await from()), words: WORDS })).toMatchObject({ refused: 'phase-closed' })
      expect(await refuseFile(next(work), { ...(await from()), reason: 'off-topic', words: WORDS })).toMatchObject({ id })
      await placeCalendar(work.tx, edition.id, 'vote', 'just-opened')
      expect(await undoLook(next(work), await from())).toMatchObject({ refused: 'ballot-frozen' })
    }))

  test('seule une personne qui modère agit, une fois par page, sur le texte qu’elle a lu', () =>
    inRolledBackWork(async (work) => {
      const { slug, author, theme, id, from } = await aDeposit(work)
      const page = await from()
      expect(await publishWaiting(next(work), { ...page, moderator: author })).toEqual({ refused: 'not-a-moderator' })
      const [before] = await work.tx.execute<{ saved: string }>(sql`select saved_at as saved from contribution where id = ${id}`)
      await editContribution(next(work), { slug, id, viewer: author, seen: new Date(before?.saved ?? ''), typed: typed(theme, { title: 'Répondre aux habitants la nuit' }) })
      expect(await publishWaiting(next(work), page)).toMatchObject({ refused: 'changed-meanwhile' })
      const again = await from()
      expect(await publishWaiting(next(work), again)).toMatchObject({ id })
      expect(await publishWaiting(next(work), again)).toMatchObject({ id })
      expect(await listLooks(work.tx, id)).toHaveLength(1)
      expect((await lettersTo(work.tx, author.email)).filter(({ subject }) => subject === 'Votre contribution est publiée')).toHaveLength(1)
      const other = await bring(work.tx, 'otherModerator')
      expect(await refuseFile(next(work), { ...again, moderator: other, reason: 'other', words: WORDS })).toMatchObject({ refused: 'looked-meanwhile', by: 'Anne Mod', act: 'publish', undone: false })
      await expect(publishWaiting(next(work), { ...again, slug: (await anEdition(work.tx, { phase: 'consultation' })).slug })).rejects.toMatchObject({ status: 404 })
    }))
})
