import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import { type Edition, findEdition } from '~/editions/edition.server'
import { rulesOf2021 } from '~/editions/rules'
import { readFigures } from '~/open-data/figures.server'
import { listParticipation } from '~/open-data/participation.server'
import { readStatistics } from '~/open-data/statistics.server'
import { castVotes } from '~/votes/cast-votes.server'
import type { Work } from '~/work.server'
import { aFirstCommittee, anApplication } from '../support/applications'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { aLaureate } from '../support/open-data'
import { aContributionOf, aRegrouping } from '../support/proposals'

const figuresOf = async (tx: Tx, { slug }: Edition) => (await readFigures(tx, [await findEdition(tx, slug)]))[slug]

/** The mayor and the agent of Saint-Flour, and the agent of Aurillac, all support the same proposal. */
async function threeSupports(work: Work, edition: Edition): Promise<number> {
  const proposalId = await aProposal(work.tx, edition)
  for (const who of ['mayorOfSaintFlour', 'agentOfSaintFlour', 'agentOfAurillac'] as const) {
    const { personId } = await bring(work.tx, who)
    await castVotes(work, edition.slug, [{ proposalId, personId, support: true }])
  }
  return proposalId
}

describe('Les chiffres d’une édition', () => {
  test('comptent ce qui est publié, et rien d’une autre édition', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const other = await anEdition(tx, { phase: 'consultation' })
      const regrouped = await aContributionOf(tx, edition, { title: 'Première contribution' })
      await aContributionOf(tx, edition, { title: 'Deuxième contribution' })
      await aContributionOf(tx, edition, { title: 'Un brouillon', state: 'draft' })
      await aContributionOf(tx, edition, { title: 'Une retirée', state: 'withdrawn' })
      await aContributionOf(tx, other, { title: 'Ailleurs' })
      await aRegrouping(tx, edition, regrouped, await aProposal(tx, edition))
      await aProposal(tx, other)
      expect(await figuresOf(tx, edition)).toMatchObject({ needs: 2, solutions: 0, regrouped: 1, redirected: 0, rejected: 0, proposals: 1, kept: 0 })
      expect(await readFigures(tx, [edition, other])).toMatchObject({ [other.slug]: { needs: 1, proposals: 1 } })
      expect(await readFigures(tx, [])).toEqual({})
    }))

  test('comptent les territoires, ou les personnes si la règle le veut', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      await threeSupports(work, edition)
      expect((await figuresOf(work.tx, edition))?.votes).toEqual({ counted: 2, territories: 2, people: 3 })
      await work.tx.execute(sql`update edition set rules = jsonb_set(rules, '{votes,countedUnit}', '"person"') where id = ${edition.id}`)
      expect((await figuresOf(work.tx, edition))?.votes).toEqual({ counted: 3, territories: 2, people: 3 })
    }))

  test('cachent les voix partout tant que la règle les cache, puis les montrent', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden: true } } })
      await threeSupports(work, edition)
      const cantal = async () => (await listParticipation(work.tx, await findEdition(work.tx, edition.slug))).find(({ code }) => code === '15')
      expect((await figuresOf(work.tx, edition))?.votes).toBeNull()
      expect(await cantal()).toMatchObject({ voters: null })
      expect((await readStatistics(work.tx, [await findEdition(work.tx, edition.slug)])).byKind[0]).toMatchObject({ kind: 'commune', taking: 0 })
      await placeCalendar(work.tx, edition.id, 'vote', 'just-closed')
      expect((await figuresOf(work.tx, edition))?.votes).toMatchObject({ counted: 2 })
      expect(await cantal()).toMatchObject({ voters: 2 })
      expect((await readStatistics(work.tx, [await findEdition(work.tx, edition.slug)])).byKind[0]).toMatchObject({ taking: 2 })
    }))

  test('comptent les propositions retenues, les candidatures déposées et acceptées', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'application' })
      const kept = await aProposal(tx, edition, 'Une proposition retenue')
      const notKept = await aProposal(tx, edition, 'Une proposition écartée')
      await aFirstCommittee(tx, edition, { [kept]: 'kept', [notKept]: 'not-kept' })
      await anApplication(tx, edition, kept, await bring(tx, 'mayorOfSaintFlour'), 'accepted')
      await anApplication(tx, edition, kept, await bring(tx, 'agentOfAurillac'), 'submitted')
      await anApplication(tx, edition, notKept, await bring(tx, 'agentOfAurillac'), 'draft')
      await anApplication(tx, edition, notKept, await bring(tx, 'agentOfTheGrouping'), 'withdrawn')
      expect(await figuresOf(tx, edition)).toMatchObject({ proposals: 2, kept: 1, applications: 2, referents: 1 })
    }))

  test('ne comptent un lauréat qu’une fois la liste confirmée par deux personnes', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'launch' })
      const proposalId = await aProposal(tx, edition)
      await aLaureate(tx, edition, proposalId, false)
      expect(await figuresOf(tx, edition)).toMatchObject({ laureates: 0, amountCents: 0 })
      await tx.execute(sql`update designation set cancelled_at = now() where edition_id = ${edition.id}`)
      await aLaureate(tx, edition, proposalId, true)
      expect(await figuresOf(tx, edition)).toMatchObject({ laureates: 1, amountCents: 30_000_000 })
    }))
})

describe('La participation par département', () => {
  test('montre chaque département, outre-mer compris, et met les régions à part', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      await aContributionOf(tx, edition)
      const places = await listParticipation(tx, edition)
      expect(places.filter(({ overseas, code }) => !overseas && code !== null)).toHaveLength(96)
      expect(places.filter(({ overseas }) => overseas).map(({ code }) => code)).toEqual(expect.arrayContaining(['971', '974', '976', '987', '988']))
      expect(places.find(({ code }) => code === '15')).toMatchObject({ name: 'Cantal', contributions: 1, voters: 0, applications: 0 })
      expect(places.at(-1)).toMatchObject({ code: null, name: 'Régions', contributions: 0 })
      expect(places.reduce((sum, { contributions }) => sum + contributions, 0)).toBe(1)
    }))
})
