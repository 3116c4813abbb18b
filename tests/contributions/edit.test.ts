import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { verdict } from '~db/schema/proposals'
import { contribution } from '~db/schema/contributions'
import { discardDraft } from '~/contributions/discard-draft.server'
import { editContribution } from '~/contributions/edit-contribution.server'
import { findContribution } from '~/contributions/find-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { withdrawContribution } from '~/contributions/withdraw-contribution.server'
import type { Edition } from '~/editions/edition.server'
import type { Viewer } from '~/identity/viewer'
import { beginWork, type Work } from '~/work.server'
import { bring } from '../support/characters'
import { aContribution, answering, closeConsultation, themeOf, typed } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

/** A need that the mayor published in an open consultation. */
async function aPublishedNeed(work: Work): Promise<{ edition: Edition; author: Viewer; id: number; slug: string; theme: number }> {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const author = await bring(work.tx, 'mayorOfSaintFlour')
  const id = await aContribution(work.tx, edition, { author, title: 'Le premier titre', text: 'Un premier texte, assez long.' })
  return { edition, author, id, slug: edition.slug, theme: await themeOf(work.tx, edition) }
}

/** The same transaction at another instant, as the next act would be. */
const later = (work: Work) => beginWork(work.tx, work.touch, work.publicUrl)
const savedAt = async (work: Work, edition: Edition, id: number) => (await findContribution(work.tx, edition.id, id, null)).savedAt

const reject = (work: Work, edition: Edition, id: number) =>
  work.tx.insert(verdict).values({ contributionId: id, editionId: edition.id, kind: 'rejected', reason: 'Hors du champ de l’appel.' })

describe('Modifier une contribution publiée', () => {
  test('garde chaque version, et n’en écrit pas pour rien', () =>
    inRolledBackWork(async (work) => {
      const { slug, id, author, theme, edition } = await aPublishedNeed(work)
      const first = edition.at
      const edit = (seen: Date, title: string) => editContribution(later(work), { slug, id, viewer: author, seen, typed: typed(theme, { title }) })
      for (const title of ['Le deuxième titre', 'Le deuxième titre']) expect(await edit(first, title)).toEqual({ id })
      expect(await edit(await savedAt(work, edition, id), 'Le troisième titre')).toEqual({ id })
      const { title, versions } = await findContribution(work.tx, edition.id, id, null)
      expect(title).toBe('Le troisième titre')
      expect(versions.map((version) => [version.number, version.title])).toEqual([[3, 'Le troisième titre'], [2, 'Le deuxième titre'], [1, 'Le premier titre']])
    }))

  test('ne remplace jamais, depuis une page restée ouverte, une version publiée depuis', () =>
    inRolledBackWork(async (work) => {
      const { slug, id, author, theme, edition } = await aPublishedNeed(work)
      const edit = (seen: Date, title: string) => editContribution(later(work), { slug, id, viewer: author, seen, typed: typed(theme, { title }) })
      await edit(edition.at, 'Écrit dans le premier onglet')
      expect(await edit(edition.at, 'Écrit dans le second onglet')).toMatchObject({ refused: 'changed-meanwhile' })
      expect((await findContribution(work.tx, edition.id, id, null)).title).toBe('Écrit dans le premier onglet')
      expect(await edit(await savedAt(work, edition, id), 'Écrit dans le second onglet')).toEqual({ id })
    }))

  test('ne retire jamais, depuis une page restée ouverte, un « répond à » ajouté depuis', () =>
    inRolledBackWork(async (work) => {
      const { slug, id: need, author, theme, edition } = await aPublishedNeed(work)
      const id = await aContribution(work.tx, edition, { kind: 'solution', author })
      const edit = (seen: Date, ...needs: number[]) => editContribution(later(work), { slug, id, viewer: author, seen, typed: typed(theme, answering(...needs)) })
      await edit(edition.at)
      const opened = await savedAt(work, edition, id)
      expect(await edit(opened, need)).toEqual({ id })
      expect(await edit(opened)).toMatchObject({ refused: 'changed-meanwhile' })
      expect((await findContribution(work.tx, edition.id, id, null)).links).toMatchObject([{ id: need }])
      expect(await edit(opened, need)).toEqual({ id })
      expect(await edit(await savedAt(work, edition, id))).toEqual({ id })
      const { links, versions } = await findContribution(work.tx, edition.id, id, null)
      expect([links.length, versions.length]).toEqual([0, 2])
    }))

  test('refuse ce qui serait incomplet, et ne change ni l’auteure ni son territoire', () =>
    inRolledBackWork(async (work) => {
      const { slug, id, author, edition, theme } = await aPublishedNeed(work)
      expect(await editContribution(work, { slug, id, viewer: author, seen: edition.at, typed: typed(theme, { title: 'Un', territoryId: '1', authorId: crypto.randomUUID() }) })).toMatchObject({ refused: 'incomplete' })
      await editContribution(work, { slug, id, viewer: author, seen: edition.at, typed: typed(theme, { territoryId: '1', territory_id: '1', authorId: crypto.randomUUID() }) })
      expect(await findContribution(work.tx, edition.id, id, author.personId)).toMatchObject({ mine: true, territory: { code: '15187' } })
    }))

  test('n’est plus possible après la clôture, ni après un verdict, ni pour quelqu’un d’autre', () =>
    inRolledBackWork(async (work) => {
      const { slug, id, author, edition, theme } = await aPublishedNeed(work)
      const colleague = await bring(work.tx, 'agentOfSaintFlour')
      const edit = (viewer: Viewer) => editContribution(work, { slug, id, viewer, seen: edition.at, typed: typed(theme) })
      await expect(edit(colleague)).rejects.toHaveProperty('status', 404)
      await reject(work, edition, id)
      expect(await edit(author)).toEqual({ refused: 'verdict-given' })
      await closeConsultation(work.tx, edition)
      expect(await edit(author)).toHaveProperty('refused', 'phase-closed')
      expect((await findContribution(work.tx, edition.id, id, null)).title).toBe('Le premier titre')
    }))
})

describe('Retirer une contribution', () => {
  test('la cache à tous sauf à son auteure, avec son motif, une fois pour toutes', () =>
    inRolledBackWork(async (work) => {
      const { slug, id, author, edition } = await aPublishedNeed(work)
      const withdraw = (reason: string) => withdrawContribution(work, { slug, id, viewer: author, reason })
      expect([await withdraw('Déposée en double.'), await withdraw('Un autre motif.')]).toEqual([{ id }, { id }])
      await expect(findContribution(work.tx, edition.id, id, null)).rejects.toHaveProperty('status', 404)
      expect(await findContribution(work.tx, edition.id, id, author.personId)).toMatchObject({ withdrawnReason: 'Déposée en double.', title: 'Le premier titre' })
    }))

  test('n’est plus possible après la clôture, ni après un verdict', () =>
    inRolledBackWork(async (work) => {
      const { slug, id, author, edition } = await aPublishedNeed(work)
      const withdraw = () => withdrawContribution(work, { slug, id, viewer: author, reason: 'Déposée en double.' })
      await reject(work, edition, id)
      expect(await withdraw()).toEqual({ refused: 'verdict-given' })
      await closeConsultation(work.tx, edition)
      expect(await withdraw()).toHaveProperty('refused', 'phase-closed')
    }))
})

test('Jeter un brouillon ne touche ni celui d’une autre personne, ni ce qui est publié', () =>
  inRolledBackWork(async (work) => {
    const { slug, author, edition } = await aPublishedNeed(work)
    const colleague = await bring(work.tx, 'agentOfSaintFlour')
    for (const viewer of [author, colleague]) await saveDraft(work, { slug, kind: 'need', viewer, seen: null, typed: typed('') })
    await discardDraft(work, { slug, kind: 'need', viewer: author })
    await discardDraft(work, { slug, kind: 'need', viewer: author })
    const left = await work.tx.select({ author: contribution.authorId, published: sql<boolean>`published_at is not null` }).from(contribution).where(eq(contribution.editionId, edition.id))
    expect(left).toEqual(expect.arrayContaining([{ author: author.personId, published: true }, { author: colleague.personId, published: false }]))
    expect(left).toHaveLength(2)
  }))
