import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { fileToRemove } from '~db/schema/files'
import { beginDraft } from '~/contributions/begin-draft.server'
import { discardDraft } from '~/contributions/discard-draft.server'
import { findReadableFile } from '~/contributions/find-readable-file.server'
import { dropFile, joinFiles } from '~/contributions/join-files.server'
import { joinSentFiles } from '~/contributions/join-sent-files.server'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { withdrawContribution } from '~/contributions/withdraw-contribution.server'
import { openClamd } from '~/files/clamd.server'
import { type KeptFile, LARGEST, LARGEST_OF_PERSON } from '~/files/file'
import { keepFilesTidy } from '~/files/file-keeper.server'
import type { Files } from '~/files/files.server'
import { listOwnFiles } from '~/files/list-files.server'
import { withSentForm } from '~/files/receive-form.server'
import { erasePerson } from '~/rights/erase-person.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { withApi } from '../support/api'
import { lettersOf } from '../support/applications'
import { bring } from '../support/characters'
import { startClamd } from '../support/clamd'
import { aContribution, closeConsultation, themeOf, typed } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'
import { aPdf, aPng, EICAR } from '../support/bytes'
import { aForm, someFiles } from '../support/files'

const contextOf = (work: Work, files: Files) => ({ files, perform: <Outcome>(verb: (work: Work) => Promise<Outcome>) => verb(work) })
const request = (form: FormData) => new Request('http://site.example/', { method: 'POST', body: form })

/** Sends files to a contribution as its form does; gives what is said of those that are not joined. */
const send = (work: Work, files: Files, which: { slug: string; id: number; viewer: Viewer }, sent: [string, Buffer][]) =>
  withSentForm({ files }, request(aForm(sent)), (form) => joinSentFiles(contextOf(work, files), which, form))

async function aDraft(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const viewer = await bring(work.tx, 'mayorOfSaintFlour')
  const draft = await beginDraft(work, { slug: edition.slug, kind: 'need', viewer })
  if ('refused' in draft) throw new Error('the draft was not begun')
  return { edition, viewer, which: { slug: edition.slug, id: draft.id, viewer } }
}

/** What the store is told to forget, and does. */
const tidy = async (work: Work, files: Files) => expect(await keepFilesTidy({ ...contextOf(work, files), db: work.tx })).toEqual([])
const kept = (over: Partial<KeptFile> = {}): KeptFile => ({ id: crypto.randomUUID(), name: 'plan.pdf', type: 'application/pdf', size: 400, sha256: Buffer.alloc(32), isUnchecked: false, ...over })

/** A file whose bytes are in the store, as far as the verb knows. */
async function expected(work: Work, over: Partial<KeptFile> = {}) {
  const file = kept(over)
  await work.tx.insert(fileToRemove).values({ id: file.id, after: sql`now() + interval '1 hour'` })
  return file
}

describe('Les fichiers d’une contribution', () => {
  test('sont joints avant qu’un mot soit tapé, suivent le brouillon, et ne se lisent qu’une fois publiés', () =>
    inRolledBackWork(async (work) => {
      const files = await someFiles()
      const { edition, viewer, which } = await aDraft(work)
      expect(await send(work, files, which, [['Plan d’été.pdf', aPdf()], ['photo', aPng()]])).toEqual([])
      const [plan, photo] = await listOwnFiles(work.tx, which.id)
      expect([plan?.name, photo?.name]).toEqual(['Plan d’été.pdf', 'photo.png'])
      // What is typed replaces the empty draft, seen or not, and keeps the files.
      const saved = await saveDraft(work, { slug: which.slug, kind: 'need', viewer, seen: null, typed: typed(await themeOf(work.tx, edition)) })
      expect(saved).toMatchObject({ id: which.id })
      const readBy = (readerId: string | null) => findReadableFile(work.tx, { id: plan?.id, name: plan?.name, readerId })
      const stranger = await bring(work.tx, 'agentOfAurillac')
      await expect(readBy(stranger.personId)).rejects.toHaveProperty('status', 404)
      expect(await readBy(viewer.personId)).toMatchObject({ isPublic: false })
      await publishContribution(work, { ...which })
      expect(await readBy(null)).toMatchObject({ isPublic: true })
      await expect(findReadableFile(work.tx, { id: plan?.id, name: 'virus.exe', readerId: null })).rejects.toHaveProperty('status', 404)
      await withdrawContribution(work, { ...which, reason: 'Déposée deux fois.' })
      await expect(readBy(null)).rejects.toHaveProperty('status', 404)
      expect(await readBy(viewer.personId)).toMatchObject({ isPublic: false })
      expect(await dropFile(work, { ...which, fileId: plan?.id ?? '' })).toEqual({ refused: 'withdrawn' })
    }))

  test('partent du disque avec le brouillon qu’on jette ou ce qu’on retire, et avec rien d’autre', () =>
    inRolledBackWork(async (work) => {
      const files = await someFiles()
      const { viewer, which } = await aDraft(work)
      await send(work, files, which, [['a.pdf', aPdf()], ['b.pdf', aPdf()]])
      const [a] = await listOwnFiles(work.tx, which.id)
      await tidy(work, files)
      expect(await files.kept()).toHaveLength(2)
      await dropFile(work, { ...which, fileId: a?.id ?? '' })
      await tidy(work, files)
      expect(await files.kept()).not.toContain(a?.id)
      expect(await files.kept()).toHaveLength(1)
      await discardDraft(work, { slug: which.slug, kind: 'need', viewer })
      await tidy(work, files)
      expect(await files.kept()).toEqual([])
    }))

  test('ne sont plus joints ni retirés après la clôture, même si l’envoi a commencé avant', () =>
    inRolledBackWork(async (work) => {
      const files = await someFiles()
      const { edition, which } = await aDraft(work)
      await send(work, files, which, [['a.pdf', aPdf()]])
      const [a] = await listOwnFiles(work.tx, which.id)
      const sentences = await withSentForm({ files }, request(aForm([['tard.pdf', aPdf()]])), async (form) => {
        await closeConsultation(work.tx, edition)
        return joinSentFiles(contextOf(work, files), which, form)
      })
      expect(sentences).toEqual([expect.stringContaining('Les dépôts de besoins et de solutions sont clos')])
      expect(await dropFile(work, { ...which, fileId: a?.id ?? '' })).toMatchObject({ refused: 'phase-closed' })
      expect((await listOwnFiles(work.tx, which.id)).map(({ name }) => name)).toEqual(['a.pdf'])
      // Its bytes were in the store already: they go in their time.
      await work.tx.execute(sql`update file_to_remove set after = now()`)
      await tidy(work, files)
      expect(await files.kept()).toEqual([a?.id])
    }))

  test('d’une autre personne ne sont pas là', () =>
    inRolledBackWork(async (work) => {
      const { edition, which } = await aDraft(work)
      const viewer = await bring(work.tx, 'agentOfAurillac')
      await expect(joinFiles(work, { ...which, viewer, kept: [await expected(work)] })).rejects.toHaveProperty('status', 404)
      const other = await aContribution(work.tx, edition, { author: viewer })
      await joinFiles(work, { slug: which.slug, id: other, viewer, kept: [await expected(work)] })
      const [theirs] = await listOwnFiles(work.tx, other)
      // Named on a contribution of mine, it stays where it is.
      await dropFile(work, { ...which, fileId: theirs?.id ?? '' })
      expect(await listOwnFiles(work.tx, other)).toHaveLength(1)
    }))

  test('ne dépassent ni cinq, ni ce qu’une personne peut joindre en tout, et n’attendent pas leur ligne plus d’une heure', () =>
    inRolledBackWork(async (work) => {
      const { edition, viewer, which } = await aDraft(work)
      const six = await Promise.all(Array.from({ length: 6 }, () => expected(work)))
      expect(await joinFiles(work, { ...which, kept: six })).toEqual({ notJoined: [{ name: 'plan.pdf', refused: 'too-many' }] })
      const full = Math.floor(LARGEST_OF_PERSON / LARGEST)
      for (let joined = 0; joined < full; joined += 5) {
        const id = await aContribution(work.tx, edition, { author: viewer })
        const outcome = await joinFiles(work, { ...which, id, kept: await Promise.all(Array.from({ length: 5 }, () => expected(work, { size: LARGEST }))) })
        if (joined + 5 >= full) expect(outcome).toEqual({ notJoined: [{ name: 'plan.pdf', refused: 'too-much-for-person' }] })
      }
      const id = await aContribution(work.tx, edition, { author: viewer })
      expect(await joinFiles(work, { ...which, id, kept: [kept({ size: 1 })] })).toEqual({ notJoined: [{ name: 'plan.pdf', refused: 'store-away' }] })
    }))

  test('d’une personne qui part perdent le nom qu’elle leur avait donné', () =>
    inRolledBackWork(async (work) => {
      const files = await someFiles()
      const { edition, viewer, which } = await aDraft(work)
      const id = await aContribution(work.tx, edition, { author: viewer })
      await send(work, files, { ...which, id }, [['CV Claire Vidal.pdf', aPdf()]])
      await send(work, files, which, [['Brouillon Claire Vidal.pdf', aPdf()]])
      await erasePerson(work, { email: viewer.email ?? '', reason: 'À sa demande.' })
      expect((await listOwnFiles(work.tx, id)).map(({ name }) => name)).toEqual(['document.pdf'])
      await tidy(work, files)
      expect(await files.kept()).toHaveLength(1)
    }))
})

describe('L’antivirus', () => {
  test('refuse ce qu’il trouve, et rien n’en reste', () =>
    inRolledBackWork(async (work) => {
      const files = await someFiles({ scan: openClamd(await startClamd()) })
      const { which } = await aDraft(work)
      const [said] = await send(work, files, which, [['piège.pdf', Buffer.concat([aPdf(), EICAR])]])
      expect(said).toContain('«\u00a0piège.pdf\u00a0» n’est pas joint\u00a0: l’antivirus')
      expect([await listOwnFiles(work.tx, which.id), await files.kept()]).toEqual([[], []])
    }))

  test('absent, n’empêche pas de joindre\u00a0: personne d’autre ne lit le fichier avant lui, et ce qu’il trouve part, dit par une lettre', () =>
    inRolledBackWork(async (work) => {
      const clamd = await startClamd('hangs-up')
      const files = await someFiles({ scan: openClamd(clamd) })
      const { edition, viewer, which } = await aDraft(work)
      const id = await aContribution(work.tx, edition, { author: viewer })
      expect(await send(work, files, { ...which, id }, [['sain.pdf', aPdf()], ['piège.pdf', Buffer.concat([aPdf(), EICAR])]])).toEqual([])
      const [healthy] = await listOwnFiles(work.tx, id)
      const readBy = (readerId: string | null) => findReadableFile(work.tx, { id: healthy?.id, name: 'sain.pdf', readerId })
      await tidy(work, files)
      await expect(readBy(null)).rejects.toHaveProperty('status', 404)
      expect(await readBy(viewer.personId)).toMatchObject({ isPublic: false })
      clamd.told.manner = 'answers'
      await tidy(work, files)
      expect(await readBy(null)).toMatchObject({ isPublic: true })
      expect((await listOwnFiles(work.tx, id)).map(({ name }) => name)).toEqual(['sain.pdf'])
      expect((await lettersOf(work.tx)).map(({ subject }) => subject)).toEqual(['Un fichier que vous aviez joint a été retiré'])
      await tidy(work, files)
      expect(await files.kept()).toHaveLength(1)
    }))
})

test('Un stockage en panne coûte ce fichier, dit quoi faire, et rien d’autre', () =>
  inRolledBackWork(async (work) => {
    const away = () => Promise.reject(new Error('no room left'))
    const files = await someFiles({ store: { put: away, read: away, remove: away } })
    const { which } = await aDraft(work)
    expect(await send(work, files, which, [['a.pdf', aPdf()]])).toEqual([expect.stringContaining('n’a pas pu le garder pour le moment')])
    expect(await listOwnFiles(work.tx, which.id)).toEqual([])
  }))

test('Un disque qui ne prend plus rien coûte les fichiers, jamais le reste du formulaire', async () => {
  const files = { ...(await someFiles()), incoming: '/proc/nulle-part' }
  await withSentForm({ files }, request(aForm([['a.pdf', aPdf(100_000)], ['b.png', aPng()]], { title: 'Le texte' })), async ({ fields, received, refused }) => {
    expect([[...fields], received, refused]).toEqual([[['title', 'Le texte']], [], [{ name: 'a.pdf', refused: 'store-away' }, { name: 'b.png', refused: 'store-away' }]])
  })
})

test('Un octet de trop coûte le fichier, jamais le reste, et n’attend pas la fin pour être compté', async () => {
  const files = await someFiles()
  await withSentForm({ files }, request(aForm([['lourd.pdf', aPdf(LARGEST + 1)], ['juste.pdf', aPdf(LARGEST)]])), async ({ received, refused }) => {
    expect([received.map(({ name, size }) => [name, size]), refused]).toEqual([[['juste.pdf', LARGEST]], [{ name: 'lourd.pdf', refused: 'too-large' }]])
  })
  expect(await files.kept()).toEqual([])
})

test('Le site ne change ni les octets d’un fichier, ni à quoi il est joint\u00a0: la base le refuse', () =>
  inRolledBackWork(async (work) => {
    const { which } = await aDraft(work)
    await joinFiles(work, { ...which, kept: [await expected(work)] })
    for (const column of ['sha256 = sha256', 'type = type', 'contribution_id = contribution_id', 'added_by = null'])
      await expect(work.tx.transaction((tx) => tx.execute(sql.raw(`update file set ${column}`))), column).rejects.toMatchObject({ cause: { code: '42501' } })
  }))

test('Un fichier public se trouve dans les données ouvertes, sans ce qui attend l’antivirus', () =>
  inRolledBackWork(async (work) => {
    const { edition, viewer, which } = await aDraft(work)
    const id = await aContribution(work.tx, edition, { author: viewer })
    const [seen, waiting] = [await expected(work), await expected(work, { name: 'attend.pdf', isUnchecked: true })]
    await joinFiles(work, { ...which, id, kept: [seen, waiting] })
    await withApi(work.tx, async (ask) => {
      const { items } = await (await ask(`editions/${which.slug}/contributions`)).json()
      expect(items[0].files).toEqual([{ name: 'plan.pdf', type: 'application/pdf', size: 400, address: `/fichiers/${seen.id}/plan.pdf` }])
    })
  }))
