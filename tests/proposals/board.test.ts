import { describe, expect, test } from 'vitest'
import { listDecided } from '~/proposals/list-decided.server'
import { listNearestStacks, listStacks } from '~/proposals/list-stacks.server'
import { findNextWaiting, listWaiting } from '~/proposals/list-waiting.server'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { aContributionOf, aRegrouping } from '../support/proposals'

describe('L’établi', () => {
  test('montre ce qui attend, du plus ancien au plus récent, par pages, par mots et par thème', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const ids: number[] = []
      for (const title of ['Un abribus connecté', 'Prévenir des crues', 'Un second abribus']) ids.push(await aContributionOf(work.tx, edition, { title }))
      const elsewhere = await aContributionOf(work.tx, edition, { title: 'Former les aidants', theme: 2 })
      await aContributionOf(work.tx, edition, { state: 'draft' })
      await aContributionOf(work.tx, edition, { state: 'withdrawn' })
      await aRegrouping(work.tx, edition, await aContributionOf(work.tx, edition), await aProposal(work.tx, edition))

      const first = await listWaiting(work.tx, edition.id, { limit: 3 })
      expect(first).toMatchObject({ total: 4, start: 0, previous: null, next: ids[2] })
      expect(first.items.map(({ id }) => id)).toEqual(ids)
      const second = await listWaiting(work.tx, edition.id, { limit: 3, cursor: ids[2] })
      expect(second.items.map(({ id }) => id)).toEqual([elsewhere])
      expect(second).toMatchObject({ start: 3, next: null, previous: null })

      const titles = async (wanted: { q?: string; theme?: number }) => (await listWaiting(work.tx, edition.id, { ...wanted, limit: 9 })).items.map(({ title }) => title)
      expect(await titles({ q: 'ABRIBUS saint flour' })).toEqual(['Un abribus connecté', 'Un second abribus'])
      expect(await titles({ q: '%' })).toEqual([])
      expect(await titles({ q: '…' })).toEqual([])
      expect(await findNextWaiting(work.tx, edition.id, ids[0] ?? 0)).toBe(ids[1])
    }))

  test('montre les propositions, leurs contributions et leurs territoires, les plus proches d’abord pour une contribution', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const [near, far] = [await aProposal(work.tx, edition, 'Suivre les chantiers et les travaux'), await aProposal(work.tx, edition, 'Xylophones')]
      await aRegrouping(work.tx, edition, await aContributionOf(work.tx, edition), near)
      await aRegrouping(work.tx, edition, await aContributionOf(work.tx, edition), near)
      await aRegrouping(work.tx, edition, await aContributionOf(work.tx, edition, { state: 'withdrawn' }), near)
      expect(await listStacks(work.tx, edition.id)).toMatchObject([
        { id: near, number: 1, contributions: 2, territories: 1, names: ['Saint-Flour'] },
        { id: far, number: 2, contributions: 0, territories: 0, names: [] },
      ])
      const contributionId = await aContributionOf(work.tx, edition, { title: 'Suivre les travaux de voirie' })
      expect((await listNearestStacks(work.tx, edition.id, contributionId))[0]?.id).toBe(near)
    }))

  test('garde la liste de ce qui est décidé', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const proposalId = await aProposal(work.tx, edition)
      const id = await aContributionOf(work.tx, edition)
      await aRegrouping(work.tx, edition, id, proposalId)
      expect(await listDecided(work.tx, edition.id, { limit: 5 })).toMatchObject({ total: 1, next: null, items: [{ id, verdict: { kind: 'regrouped', proposals: [{ id: proposalId }] } }] })
      expect(await listDecided(work.tx, edition.id, { kind: 'rejected', limit: 5 })).toMatchObject({ total: 0, items: [] })
    }))
})
