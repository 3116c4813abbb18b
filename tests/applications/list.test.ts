import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { application } from '~db/schema/applications'
import { APPLICATION_STATES, stateOfApplication } from '~/applications/application'
import { listApplications, listOwnApplications, STATE } from '~/applications/list-applications.server'
import { listToReview } from '~/applications/list-to-review.server'
import { listOpenProposals } from '~/applications/open-proposals.server'
import { aFirstCommittee, anApplication } from '../support/applications'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'

describe('La liste des candidatures', () => {
  test('lit l’état comme le fait le dossier', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'application' })
      const mayor = await bring(tx, 'mayorOfSaintFlour')
      for (const state of APPLICATION_STATES) {
        const id = await anApplication(tx, edition, await aProposal(tx, edition, `Proposition ${state}`), mayor, state)
        const [row] = await tx.select({ dates: application, state: sql<string>`${STATE}` }).from(application).where(eq(application.id, id))
        expect(row?.state).toBe(state)
        expect(row && stateOfApplication(row.dates)).toBe(state)
      }
    }))

  test('montre au public qui, pour quoi et dans quel état ; ni brouillon, ni dossier retiré, ni texte', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'application' })
      const mayor = await bring(tx, 'mayorOfSaintFlour')
      for (const state of APPLICATION_STATES) await anApplication(tx, edition, await aProposal(tx, edition, `Proposition ${state}`), mayor, state)
      const { items, total, territories } = await listApplications(tx, edition.id, { limit: 10 })
      expect(items.map(({ state }) => state)).toEqual(['submitted', 'under-review', 'accepted', 'declined'])
      expect([total, territories]).toEqual([4, 1])
      expect(Object.keys(items[0] ?? {}).sort()).toEqual(['decidedAt', 'id', 'proposal', 'state', 'submittedAt', 'territory'])
      expect((await listApplications(tx, edition.id, { limit: 10, state: 'declined' })).items).toHaveLength(1)
      const own = await listOwnApplications(tx, edition.id, mayor.attachment?.territoryId ?? 0)
      expect(own.map(({ state }) => state)).toEqual(['draft', 'submitted', 'under-review', 'accepted', 'declined', 'withdrawn'])
    }))

  test('se lit de page en page sans perdre ni répéter, par proposition', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'application' })
      const people = [await bring(tx, 'mayorOfSaintFlour'), await bring(tx, 'agentOfAurillac'), await bring(tx, 'agentOfTheGrouping')]
      const proposals = [await aProposal(tx, edition, 'La première'), await aProposal(tx, edition, 'La seconde')]
      for (const person of people) for (const proposalId of proposals) await anApplication(tx, edition, proposalId, person, 'submitted')
      const whole = (await listApplications(tx, edition.id, { limit: 10 })).items
      const first = await listApplications(tx, edition.id, { limit: 4 })
      const second = await listApplications(tx, edition.id, { limit: 4, after: first.next ?? 0 })
      expect([...first.items, ...second.items]).toEqual(whole)
      expect(second.next).toBeNull()
      expect(whole.map(({ proposal }) => proposal.id)).toEqual([...proposals.slice(0, 1), ...proposals.slice(0, 1), ...proposals.slice(0, 1), ...proposals.slice(1), ...proposals.slice(1), ...proposals.slice(1)])
    }))

  test('ne dit des brouillons, à la modération, que leur nombre', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'application' })
      const mayor = await bring(tx, 'mayorOfSaintFlour')
      for (const state of APPLICATION_STATES) await anApplication(tx, edition, await aProposal(tx, edition, `Proposition ${state}`), mayor, state)
      const { counts, items } = await listToReview(tx, edition.id, 'submitted', 20)
      expect(counts).toEqual({ draft: 1, submitted: 1, 'under-review': 1, accepted: 1, declined: 1, withdrawn: 1 })
      expect(items).toMatchObject([{ state: 'submitted', territory: { name: 'Saint-Flour' } }])
    }))
})

test('Les propositions ouvertes sont les retenues, avec le dossier du territoire', () =>
  inRolledBackWork(async ({ tx }) => {
    const edition = await anEdition(tx, { phase: 'application' })
    const mayor = await bring(tx, 'mayorOfSaintFlour')
    const [kept, dropped] = [await aProposal(tx, edition, 'Retenue par le comité'), await aProposal(tx, edition, 'Non retenue')]
    const own = await anApplication(tx, edition, kept, mayor, 'submitted')
    expect(await listOpenProposals(tx, edition, null)).toHaveLength(2)
    await aFirstCommittee(tx, edition, { [kept]: 'kept', [dropped]: 'not-kept' })
    expect(await listOpenProposals(tx, edition, mayor.attachment?.territoryId ?? null)).toMatchObject([{ id: kept, territories: 1, own }])
    const open = { ...edition, rules: { ...edition.rules, applications: { ...edition.rules.applications, keptOnly: false } } }
    expect(await listOpenProposals(tx, open, null)).toHaveLength(2)
  }))
