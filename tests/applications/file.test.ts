import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findOwnApplication, findPublicApplication } from '~/applications/find-application.server'
import { saveApplication } from '~/applications/save-application.server'
import { startApplication } from '~/applications/start-application.server'
import { submitApplication } from '~/applications/submit-application.server'
import { withdrawApplication } from '~/applications/withdraw-application.server'
import { type Moment, placeCalendar, anEdition, aProposal } from '../support/editions'
import { addressesInLetters, aFirstCommittee, anApplication, later, lettersOf, REVIEWED, TEXTS } from '../support/applications'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import type { Tx } from '~db/client.server'

const publicUrl = 'http://site.example'

const rowsOf = (tx: Tx) => tx.execute(sql`select * from application order by id`)

describe('Ouvrir un dossier', () => {
  test('donne le même dossier au collègue, et un autre à un autre territoire', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const proposalId = await aProposal(work.tx, edition)
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const agent = await bring(work.tx, 'agentOfSaintFlour')
      const elsewhere = await bring(work.tx, 'agentOfAurillac')
      const first = await startApplication(work, edition.slug, mayor.personId, proposalId)
      expect(first).toEqual({ application: expect.any(Number) })
      expect(await startApplication(work, edition.slug, agent.personId, proposalId)).toEqual(first)
      expect(await startApplication(work, edition.slug, elsewhere.personId, proposalId)).not.toEqual(first)
      expect(await rowsOf(work.tx)).toHaveLength(2)
    }))

  test('n’a pas lieu au nom d’une autre collectivité que celle que montrait la page', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const proposalId = await aProposal(work.tx, edition)
      const { personId } = await bring(work.tx, 'mayorOfSaintFlour')
      expect(await startApplication(work, edition.slug, personId, proposalId, 'commune-15014')).toEqual({ refused: 'acts-for-another', territory: 'Saint-Flour (15)' })
      expect(await rowsOf(work.tx)).toHaveLength(0)
      expect(await startApplication(work, edition.slug, personId, proposalId, 'commune-15187')).toHaveProperty('application')
    }))

  test('n’est possible que pour une proposition retenue, dès que le comité a décidé', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const kept = await aProposal(work.tx, edition)
      const dropped = await aProposal(work.tx, edition, 'Un guichet unique des demandes')
      const silent = await aProposal(work.tx, edition, 'Une carte des équipements')
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      expect(await startApplication(work, edition.slug, personId, silent)).toHaveProperty('application')
      await aFirstCommittee(work.tx, edition, { [kept]: 'kept', [dropped]: 'not-kept' })
      expect(await startApplication(work, edition.slug, personId, dropped)).toEqual({ refused: 'proposal-not-kept' })
      expect(await startApplication(work, edition.slug, personId, silent)).toEqual({ refused: 'proposal-not-kept' })
      expect(await startApplication(work, edition.slug, personId, kept)).toHaveProperty('application')
    }))

  test('est refusé pour la proposition d’une autre consultation, comme si elle n’existait pas', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const other = await anEdition(work.tx, { phase: 'application' })
      const foreign = await aProposal(work.tx, other)
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      await expect(startApplication(work, edition.slug, personId, foreign)).rejects.toMatchObject({ status: 404 })
    }))
})

describe('Écrire et déposer', () => {
  test('garde le brouillon tel qu’il est tapé, pour les collègues prouvés seulement', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const agent = await bring(work.tx, 'agentOfSaintFlour')
      const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition), mayor)
      const before = await findOwnApplication(work.tx, edition, id, agent)
      const saved = await saveApplication(work, edition.slug, agent.personId, id, { ...TEXTS, means: 'Un mi-temps', seen: before?.savedAt ?? new Date(0) })
      expect(saved).toEqual({ savedAt: await work.at() })
      expect(await findOwnApplication(work.tx, edition, id, mayor)).toMatchObject({ means: 'Un mi-temps', state: 'draft' })
      expect(await findPublicApplication(work.tx, edition, id)).toBeNull()
    }))

  test.each(['agentOfAurillac', 'newcomerOfAurillac', 'moderatorOnDuty', 'partner'] as const)('répond « introuvable » à %s, et n’écrit rien', (who) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition), await bring(work.tx, 'mayorOfSaintFlour'))
      const { personId } = await bring(work.tx, who)
      const before = await rowsOf(work.tx)
      for (const act of [
        () => saveApplication(work, edition.slug, personId, id, { motivation: 'x', means: '', calendar: '', seen: edition.at }),
        () => submitApplication(work, edition.slug, personId, id, { seen: edition.at }),
        () => withdrawApplication(work, edition.slug, personId, id),
      ]) await expect(act()).rejects.toMatchObject({ status: 404 })
      expect(await rowsOf(work.tx)).toEqual(before)
    }))

  test('n’ouvre pas à une personne déclarée le dossier de son propre territoire', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition), await bring(work.tx, 'agentOfAurillac'))
      const newcomer = await bring(work.tx, 'newcomerOfAurillac')
      expect(await findOwnApplication(work.tx, edition, id, newcomer)).toBeNull()
      await expect(submitApplication(work, edition.slug, newcomer.personId, id, { seen: edition.at })).rejects.toMatchObject({ status: 404 })
    }))

  test('n’écrase pas ce qu’un collègue vient d’enregistrer', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const agent = await bring(work.tx, 'agentOfSaintFlour')
      const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition), mayor)
      const seen = (await findOwnApplication(work.tx, edition, id, mayor))?.savedAt ?? new Date(0)
      await saveApplication(work, edition.slug, agent.personId, id, { ...TEXTS, means: 'Une cheffe de projet à temps plein', seen })
      const answer = await saveApplication(work, edition.slug, mayor.personId, id, { ...TEXTS, means: 'Un mi-temps', seen })
      expect(answer).toMatchObject({ refused: 'changed-meanwhile' })
      expect(await submitApplication(work, edition.slug, mayor.personId, id, { seen })).toMatchObject({ refused: 'changed-meanwhile' })
      expect(await findOwnApplication(work.tx, edition, id, mayor)).toMatchObject({ means: 'Une cheffe de projet à temps plein', state: 'draft' })
    }))

  test('accepte aussitôt là où c’est automatique, le dit par lettre, et une fois seulement', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition), mayor)
      const seen = (await findOwnApplication(work.tx, edition, id, mayor))?.savedAt ?? new Date(0)
      const answer = await submitApplication(work, edition.slug, mayor.personId, id, { seen })
      expect(answer).toEqual({ application: id, accepted: true })
      expect(await submitApplication(work, edition.slug, mayor.personId, id, { seen })).toEqual(answer)
      expect(await findPublicApplication(work.tx, edition, id)).toMatchObject({ state: 'accepted', motivation: TEXTS.motivation })
      const letters = await lettersOf(work.tx)
      expect(letters).toEqual([{ recipient: mayor.email, subject: expect.stringContaining('Candidature déposée'), body: expect.stringContaining('territoire référent') }])
      expect(await addressesInLetters(work.tx)).toEqual([`${publicUrl}/consultations/${edition.slug}/candidatures/${id}`])
      expect(work.touched).toEqual(new Set([`applications:${edition.slug}`]))
    }))

  test('attend l’examen là où il y en a un, sans montrer les textes au public', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application', rules: REVIEWED })
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition), mayor)
      const seen = (await findOwnApplication(work.tx, edition, id, mayor))?.savedAt ?? new Date(0)
      for (const _time of ['première', 'seconde']) expect(await submitApplication(work, edition.slug, mayor.personId, id, { seen })).toEqual({ application: id, accepted: false })
      expect(await lettersOf(work.tx)).toHaveLength(1)
      expect(await findPublicApplication(work.tx, edition, id)).toMatchObject({ state: 'submitted', motivation: '', means: '' })
    }))

  test('garde et montre le brouillon après la clôture, sans jamais le déposer', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition), mayor)
      await placeCalendar(work.tx, edition.id, 'application', 'just-closed')
      const file = await findOwnApplication(work.tx, edition, id, mayor)
      expect(file).toMatchObject(TEXTS)
      const seen = file?.savedAt ?? new Date(0)
      expect(await submitApplication(work, edition.slug, mayor.personId, id, { seen })).toMatchObject({ refused: 'phase-closed', kind: 'application' })
      expect(await saveApplication(work, edition.slug, mayor.personId, id, { ...TEXTS, means: 'Trop tard', seen })).toMatchObject({ refused: 'phase-closed' })
      expect(await findOwnApplication(work.tx, edition, id, mayor)).toEqual(file)
      expect(await lettersOf(work.tx)).toEqual([])
    }))
})

test('Un dossier d’émojis, trop court pour la base, est refusé par une phrase et non par une erreur', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'application' })
    const mayor = await bring(work.tx, 'mayorOfSaintFlour')
    const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition), mayor)
    const before = await findOwnApplication(work.tx, edition, id, mayor)
    const saved = await saveApplication(work, edition.slug, mayor.personId, id, { ...TEXTS, motivation: '😀'.repeat(12), seen: before?.savedAt ?? new Date(0) })
    expect(await submitApplication(work, edition.slug, mayor.personId, id, { seen: 'savedAt' in saved ? saved.savedAt : new Date(0) })).toEqual({ refused: 'incomplete', missing: ['motivation'] })
  }))

describe.each<[Moment, string]>([
  ['before-opening', 'phase-not-open'], ['just-opened', 'allowed'], ['before-closing', 'allowed'], ['just-closed', 'phase-closed'],
])('À l’instant %s', (moment, outcome) => {
  test(`ouvrir, déposer et retirer : ${outcome}`, () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application', moment })
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const [one, two] = [await aProposal(work.tx, edition), await aProposal(work.tx, edition, 'Une carte des équipements')]
      const id = await anApplication(work.tx, edition, one, mayor)
      const seen = (await findOwnApplication(work.tx, edition, id, mayor))?.savedAt ?? new Date(0)
      const before = await rowsOf(work.tx)
      const answers = [
        await startApplication(later(work), edition.slug, mayor.personId, two),
        await submitApplication(later(work), edition.slug, mayor.personId, id, { seen }),
        await withdrawApplication(later(work), edition.slug, mayor.personId, id),
      ].map((answer) => ('refused' in answer ? answer.refused : 'allowed'))
      expect(answers).toEqual([outcome, outcome, outcome])
      if (outcome !== 'allowed') expect(await rowsOf(work.tx)).toEqual(before)
    }))
})

describe('Retirer son dossier', () => {
  test('le sort de la vue publique, et laisse en ouvrir un autre', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'application' })
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const proposalId = await aProposal(work.tx, edition)
      const id = await anApplication(work.tx, edition, proposalId, mayor, 'accepted')
      const answer = await withdrawApplication(work, edition.slug, mayor.personId, id)
      expect(answer).toHaveProperty('withdrawnAt')
      expect(await withdrawApplication(work, edition.slug, mayor.personId, id)).toEqual(answer)
      expect(await findPublicApplication(work.tx, edition, id)).toBeNull()
      expect(await lettersOf(work.tx)).toHaveLength(1)
      expect(await addressesInLetters(work.tx)).toEqual([`${publicUrl}/consultations/${edition.slug}/candidatures`])
      const again = await startApplication(work, edition.slug, mayor.personId, proposalId)
      expect(again).toEqual({ application: expect.any(Number) })
      expect(again).not.toEqual({ application: id })
    }))
})
