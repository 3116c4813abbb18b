import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { contributionLink } from '~db/schema/contributions'
import { regrouping, verdict } from '~db/schema/proposals'
import { findContribution } from '~/contributions/find-contribution.server'
import { listContributions } from '~/contributions/list-contributions.server'
import { bring } from '../support/characters'
import { aContribution } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'

const HOUR = 3_600_000

describe('La liste des contributions', () => {
  test('cherche chaque mot dans le titre, le texte ou la collectivité, sans accents ni casse', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const chatbot = await aContribution(tx, edition, { title: 'Répondre à l’été', text: 'Un agent conversationnel pour la mairie.' })
      await aContribution(tx, edition, { title: 'Autre chose' })
      await aContribution(tx, await anEdition(tx, { phase: 'consultation' }), { title: 'Répondre à l’été, ailleurs' })
      const found = async (q: string) => (await listContributions(tx, edition.id, { q }, { limit: 10 })).items.map(({ id }) => id)
      expect(await found('ETE')).toEqual([chatbot])
      expect(await found('mairie  répondre')).toEqual([chatbot])
      expect(await found('saint-flour')).toHaveLength(2)
      expect(await found('conversationnel aurillac')).toEqual([])
      expect(await found('%')).toEqual([])
    }))

  test('compte ce qui répond aux filtres et ce qu’il y a en tout de ce genre', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const [, inclusion] = await tx.execute<{ id: number }>(sql`select id from theme where edition_id = ${edition.id} order by position`)
      await aContribution(tx, edition, { kind: 'need', themeId: inclusion?.id })
      await aContribution(tx, edition, { kind: 'need' })
      await aContribution(tx, edition, { kind: 'solution' })
      const counts = async (filters: Parameters<typeof listContributions>[2]) => {
        const { total, all, items } = await listContributions(tx, edition.id, filters, { limit: 10 })
        return [total, all, items.length]
      }
      expect(await counts({})).toEqual([3, 3, 3])
      expect(await counts({ kind: 'need' })).toEqual([2, 2, 2])
      expect(await counts({ kind: 'need', theme: inclusion?.id })).toEqual([1, 2, 1])
      expect(await counts({ q: 'introuvable' })).toEqual([0, 3, 0])
    }))

  test('tourne ses pages sans rien sauter ni répéter, même si l’on publie ou retire entre deux', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const now = edition.at.getTime()
      // Two of one instant, on either side of a page's end: their numbers tell them apart.
      const ids = []
      for (const hours of [5, 4, 3, 2, 2, 1]) ids.push(await aContribution(tx, edition, { publishedAt: new Date(now - hours * HOUR) }))
      const latestFirst = ids.toReversed()
      const page = (cursor?: number) => listContributions(tx, edition.id, {}, { limit: 2, cursor })
      const first = await page()
      expect(first).toMatchObject({ items: latestFirst.slice(0, 2).map((id) => ({ id })), start: 0, previous: null, next: latestFirst[1] })
      await aContribution(tx, edition)
      await tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'doublon' where id = ${latestFirst[1]}`)
      const second = await page(latestFirst[1])
      expect(second.items.map(({ id }) => id)).toEqual(latestFirst.slice(2, 4))
      const third = await page(second.next ?? 0)
      expect(third).toMatchObject({ items: latestFirst.slice(4).map((id) => ({ id })), start: 4, next: null })
      expect((await page(third.previous ?? 0)).items).toEqual(second.items)
    }))

  test('ne montre ni brouillon, ni retrait, ni l’auteur', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const author = await bring(tx, 'mayorOfSaintFlour')
      await aContribution(tx, edition, { author })
      const withdrawn = await aContribution(tx, edition, { author })
      const draft = await aContribution(tx, edition, { author })
      await tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'doublon' where id = ${withdrawn}`)
      await tx.execute(sql`update contribution set published_at = null where id = ${draft}`)
      const page = await listContributions(tx, edition.id, {}, { limit: 10 })
      expect(page).toMatchObject({ total: 1, all: 1 })
      expect(JSON.stringify(page)).not.toMatch(/Vidal|exemple\.invalid/)
      expect(JSON.stringify(page)).not.toContain(author.personId)
    }))
})

describe('Une contribution', () => {
  test('dit ce qu’elle est devenue', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'vote' })
      const [regrouped, redirected, rejected, waiting] = [await aContribution(tx, edition), await aContribution(tx, edition), await aContribution(tx, edition), await aContribution(tx, edition)]
      const proposalId = await aProposal(tx, edition, 'Faciliter la participation')
      await tx.execute(sql`insert into scheme (id, title, pilot, facts) values ('essai', 'Un autre dispositif', 'ANCT', '{}') on conflict do nothing`)
      await tx.insert(verdict).values([
        { contributionId: regrouped, editionId: edition.id, kind: 'regrouped' },
        { contributionId: redirected, editionId: edition.id, kind: 'redirected', schemeId: 'essai', reason: 'Relève d’un autre guichet.' },
        { contributionId: rejected, editionId: edition.id, kind: 'rejected', reason: 'Hors du champ de l’appel.' },
      ])
      await tx.insert(regrouping).values({ contributionId: regrouped, proposalId, editionId: edition.id })
      const verdictOf = async (id: number) => (await findContribution(tx, edition.id, id, null)).verdict
      expect(await verdictOf(regrouped)).toMatchObject({ kind: 'regrouped', proposals: [{ id: proposalId, number: 1, title: 'Faciliter la participation' }] })
      expect(await verdictOf(redirected)).toMatchObject({ kind: 'redirected', scheme: { id: 'essai', title: 'Un autre dispositif' }, reason: 'Relève d’un autre guichet.' })
      expect(await verdictOf(rejected)).toMatchObject({ kind: 'rejected', reason: 'Hors du champ de l’appel.' })
      expect(await verdictOf(waiting)).toBeNull()
    }))

  test('mène du besoin à ses solutions et de la solution à ses besoins, publiés seulement', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const needId = await aContribution(tx, edition, { title: 'Le besoin' })
      const solutionId = await aContribution(tx, edition, { kind: 'solution', title: 'La solution' })
      const draftId = await aContribution(tx, edition, { kind: 'solution', title: 'Pas encore' })
      await tx.execute(sql`update contribution set published_at = null where id = ${draftId}`)
      await tx.insert(contributionLink).values([solutionId, draftId].map((solution) => ({ editionId: edition.id, needId, solutionId: solution })))
      expect((await findContribution(tx, edition.id, needId, null)).links).toMatchObject([{ id: solutionId, kind: 'solution', territory: { code: '15187' } }])
      expect((await findContribution(tx, edition.id, solutionId, null)).links).toMatchObject([{ id: needId, kind: 'need', title: 'Le besoin' }])
    }))

  test('n’est pas là sous l’adresse d’une autre édition, ni retirée, sauf pour son auteure', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const other = await anEdition(tx, { phase: 'consultation' })
      const author = await bring(tx, 'mayorOfSaintFlour')
      const id = await aContribution(tx, edition, { author })
      await expect(findContribution(tx, other.id, id, author.personId)).rejects.toHaveProperty('status', 404)
      await tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'doublon' where id = ${id}`)
      await expect(findContribution(tx, edition.id, id, null)).rejects.toHaveProperty('status', 404)
      expect(await findContribution(tx, edition.id, id, author.personId)).toMatchObject({ mine: true, withdrawnReason: 'doublon' })
    }))
})
