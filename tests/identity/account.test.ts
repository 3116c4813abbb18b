import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { application } from '~db/schema/applications'
import { listMyContributions } from '~/contributions/list-mine.server'
import { listMyApplications } from '~/applications/list-mine.server'
import { changeIntroduction } from '~/identity/change-introduction.server'
import { declareAttachment } from '~/identity/declare-attachment.server'
import { findMyAttachment } from '~/identity/find-my-attachment.server'
import { findViewer } from '~/identity/find-viewer.server'
import { loader as showAccount } from '~/routes/compte._index'
import { action as chooseTerritory } from '~/routes/compte.territoire'
import { listMyVotes } from '~/votes/list-mine.server'
import { castVotes } from '~/votes/cast-votes.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { aContribution } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { asked, contextFor, cookiesOf, posted } from '../support/identity'

async function territoryOf(work: Work, code: string): Promise<number> {
  const [found] = await work.tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' and code = ${code}`)
  return found?.id ?? 0
}

describe('Ma collectivité', () => {
  test('est celle que je déclare en dernier, sans rien prouver', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'newcomerOfAurillac')
      const territoryId = await territoryOf(work, '15187')
      expect(await declareAttachment(work, { personId, territoryId })).toEqual({ territory: 'Saint-Flour (15)' })
      expect(await declareAttachment(work, { personId, territoryId })).toEqual({ territory: 'Saint-Flour (15)' })
      expect(await findMyAttachment(work.tx, personId)).toMatchObject({ name: 'Saint-Flour', level: 'declared', provenAt: null })
      const rows = await work.tx.execute(sql`select revoked_at is null as live from attachment where person_id = ${personId} order by id`)
      expect(rows).toEqual([{ live: false }, { live: true }])
    }))

  test('ne se change plus une fois prouvée, et n’est jamais hors de la liste officielle', () =>
    inRolledBackWork(async (work) => {
      const proven = await bring(work.tx, 'agentOfAurillac')
      const refused = { refused: 'already-proven', territory: 'Aurillac (15)' }
      expect(await declareAttachment(work, { personId: proven.personId, territoryId: await territoryOf(work, '15187') })).toEqual(refused)
      const { personId } = await bring(work.tx, 'partner')
      expect(await declareAttachment(work, { personId, territoryId: 999_999_999 })).toEqual({ refused: 'unknown-territory' })
      expect(await findMyAttachment(work.tx, personId)).toBeNull()
    }))

  test('se choisit par un formulaire qui ne décide ni de la personne, ni de la preuve', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'partner')
      const other = await bring(work.tx, 'newcomerOfAurillac')
      const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await contextFor(work).sessions.start(personId) } }))
      const choose = (fields: Record<string, string>) =>
        chooseTerritory({ context: contextFor(work, { cookie }), request: posted('/compte/territoire?retour=%2Fregles', fields, cookie), params: {} })
      const chosen = await choose({ territory: String(await territoryOf(work, '15187')), personId: other.personId, level: 'proven' })
      expect(chosen).toMatchObject({ status: 303 })
      expect((chosen as Response).headers.get('location')).toBe('/regles')
      expect(await findMyAttachment(work.tx, personId)).toMatchObject({ name: 'Saint-Flour', level: 'declared' })
      expect(await findMyAttachment(work.tx, other.personId)).toMatchObject({ name: 'Aurillac' })
      for (const wrong of ['', 'Aurillac', '-1', '1.5', '999999999', '9'.repeat(40)]) expect(await choose({ territory: wrong })).toMatchObject({ init: { status: 422 } })
    }))
})

describe('Mon profil', () => {
  const introduction = { displayName: 'Paule Déclar', function: 'Maire', organisation: '' }

  test('se change, sauf à quel titre je participe une fois prouvé', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'newcomerOfAurillac')
      expect(await changeIntroduction(work, { ...introduction, profile: 'elected', personId })).toBeNull()
      expect(await findViewer(work.tx, personId)).toMatchObject({ displayName: 'Paule Déclar', profile: 'elected', organisation: null })
      const proven = await bring(work.tx, 'agentOfAurillac')
      expect(await changeIntroduction(work, { ...introduction, profile: 'elected', personId: proven.personId })).toEqual({ refused: 'profile-proven' })
      expect(await changeIntroduction(work, { ...introduction, profile: 'agent', personId: proven.personId })).toBeNull()
      expect(await findViewer(work.tx, proven.personId)).toMatchObject({ function: 'Maire', profile: 'agent' })
    }))
})

describe('Mon compte', () => {
  test('demande d’être connecté, et y ramène', () =>
    inRolledBackWork(async (work) => {
      const answer = await showAccount({ context: contextFor(work), request: asked('/compte'), params: {} }).catch((thrown: unknown) => thrown)
      expect((answer as Response).headers.get('location')).toBe('/connexion?retour=%2Fcompte')
    }))

  test('montre mes contributions, mes votes et les dossiers de ma collectivité, et ceux de personne d’autre', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const [mine, other] = [await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'agentOfSaintFlour')]
      const [supported, withdrawn] = [await aProposal(work.tx, edition, 'Soutenue par nous'), await aProposal(work.tx, edition, 'Soutenue puis retirée')]
      for (const author of [mine, other]) await aContribution(work.tx, edition, { author, title: `Besoin de ${author.attachment?.name}` })
      const cast = (personId: string, proposalId: number, support: boolean) => castVotes(work, edition.slug, [{ personId, proposalId, support }])
      await cast(mine.personId, supported, true)
      await cast(mine.personId, withdrawn, true)
      await cast(mine.personId, withdrawn, false)
      await cast(other.personId, withdrawn, true)
      for (const { personId, attachment } of [mine, other]) {
        await work.tx.insert(application).values({ editionId: edition.id, proposalId: supported, territoryId: attachment?.territoryId ?? 0, startedBy: personId })
      }
      const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await contextFor(work).sessions.start(mine.personId) } }))
      const account = await showAccount({ context: contextFor(work, { cookie }), request: asked('/compte', cookie), params: {} })
      expect(account.contributions).toMatchObject([{ title: 'Besoin de Aurillac', state: 'published', verdict: null, since: expect.any(Date) }])
      expect(account.votes).toMatchObject([{ title: 'Soutenue par nous', territory: 'Aurillac (15)', sealed: false }])
      expect(account.applications).toMatchObject([{ proposal: 'Soutenue par nous', territory: 'Aurillac (15)', state: 'draft' }])
    }))

  test('montre à une collègue prouvée les dossiers de sa collectivité, pas à une personne qui ne fait que la déclarer', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const proposalId = await aProposal(work.tx, edition)
      const [colleague, newcomer] = [await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'newcomerOfAurillac')]
      await work.tx.insert(application).values({ editionId: edition.id, proposalId, territoryId: colleague.attachment?.territoryId ?? 0 })
      expect(await listMyApplications(work.tx, colleague.personId)).toHaveLength(1)
      expect(await listMyApplications(work.tx, newcomer.personId)).toHaveLength(0)
      expect(await listMyContributions(work.tx, newcomer.personId)).toEqual([])
      expect(await listMyVotes(work.tx, newcomer.personId)).toEqual([])
    }))
})
