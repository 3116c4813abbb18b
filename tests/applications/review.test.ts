import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { reviewedWords, submittedWords } from '~/applications/done-words'
import { reachOfDecision } from '~/applications/find-starter.server'
import { reviewApplication } from '~/applications/review-application.server'
import { addressesInLetters, anApplication, lettersOf, REVIEWED } from '../support/applications'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import type { Tx } from '~db/client.server'
import type { ApplicationState } from '~/applications/application'
import type { Work } from '~/work.server'

const publicUrl = 'http://site.example'

const REASON = 'Le besoin décrit relève d’un autre dispositif.'
const journalOf = (tx: Tx) => tx.execute<{ act: string; object: string; reason: string | null }>(sql`select act, object, reason from journal_line order by id`)

async function aFile(work: Work, state: ApplicationState = 'submitted', phase: 'application' | 'launch' = 'application') {
  const edition = await anEdition(work.tx, { phase, rules: REVIEWED })
  const mayor = await bring(work.tx, 'mayorOfSaintFlour')
  const id = await anApplication(work.tx, edition, await aProposal(work.tx, edition), mayor, state)
  const { personId } = await bring(work.tx, 'moderatorOnDuty')
  return { edition, mayor, id, review: (wanted: 'under-review' | 'accepted' | 'declined', reason = '') => reviewApplication(work, edition.slug, personId, id, { wanted, reason }) }
}

describe('L’examen d’une candidature', () => {
  test('met à l’étude puis accepte, au journal et par lettre', () =>
    inRolledBackWork(async (work) => {
      const { edition, mayor, id, review } = await aFile(work)
      expect(await review('under-review')).toEqual({ state: 'under-review' })
      expect(await review('accepted')).toEqual({ state: 'accepted' })
      expect(await review('accepted')).toEqual({ state: 'accepted' })
      expect(await journalOf(work.tx)).toMatchObject([
        { act: 'take-up-application', object: `application:${id}` }, { act: 'accept-application', object: `application:${id}` },
      ])
      expect(await lettersOf(work.tx)).toMatchObject([{ recipient: mayor.email, subject: expect.stringContaining('Candidature acceptée') }])
      expect(await addressesInLetters(work.tx)).toEqual([`${publicUrl}/consultations/${edition.slug}/candidatures/${id}`])
    }))

  test('refuse avec un motif, écrit au territoire', () =>
    inRolledBackWork(async (work) => {
      const { review } = await aFile(work)
      expect(await review('declined', REASON)).toEqual({ state: 'declined' })
      expect(await journalOf(work.tx)).toMatchObject([{ act: 'decline-application', reason: REASON }])
      expect(await lettersOf(work.tx)).toMatchObject([{ body: expect.stringContaining(REASON) }])
    }))

  test('n’annonce que la lettre qui partira', () =>
    inRolledBackWork(async (work) => {
      const { id, mayor, review } = await aFile(work)
      expect(await reachOfDecision(work.tx, id)).toEqual({ people: 1, letters: 1 })
      await work.tx.execute(sql`update person set email = null where id = ${mayor.personId}`)
      const reach = await reachOfDecision(work.tx, id)
      expect(await review('accepted')).toEqual({ state: 'accepted' })
      expect(await lettersOf(work.tx)).toHaveLength(0)
      expect(reviewedWords('accepted', reach)).toBe('La candidature est acceptée, et le journal le dit. 1\u00a0personne concernée, sans adresse connue\u00a0: aucune lettre ne part.')
      expect(submittedWords(false, null).words).toContain('vous ne recevrez pas d’accusé')
    }))

  test('ne refuse pas sans motif, et n’écrit alors rien', () =>
    inRolledBackWork(async (work) => {
      const { review } = await aFile(work)
      expect(await review('declined', '  court  ')).toEqual({ refused: 'reason-too-short' })
      expect(await journalOf(work.tx)).toHaveLength(0)
    }))

  test('la base refuse un refus sans motif, quoi que fasse le code', () =>
    inRolledBackWork(async (work) => {
      const { id } = await aFile(work)
      await expect(work.tx.execute(sql`update application set decision = 'declined', decided_at = now() where id = ${id}`)).rejects.toThrow()
    }))

  test('ne revient jamais sur une décision', () =>
    inRolledBackWork(async (work) => {
      const { review } = await aFile(work, 'accepted')
      expect(await review('declined', REASON)).toEqual({ refused: 'already-decided', decision: 'accepted' })
    }))

  test('reste possible pendant le lancement', () =>
    inRolledBackWork(async (work) => {
      const { review } = await aFile(work, 'under-review', 'launch')
      expect(await review('accepted')).toEqual({ state: 'accepted' })
    }))

  test('répond « introuvable » pour un brouillon', () =>
    inRolledBackWork(async (work) => {
      const { review } = await aFile(work, 'draft')
      await expect(review('accepted')).rejects.toMatchObject({ status: 404 })
    }))

  test('est refusé à qui ne modère pas, fût-ce au territoire lui-même', () =>
    inRolledBackWork(async (work) => {
      const { edition, mayor, id } = await aFile(work)
      expect(await reviewApplication(work, edition.slug, mayor.personId, id, { wanted: 'accepted', reason: '' })).toEqual({ refused: 'not-a-moderator' })
      expect(await journalOf(work.tx)).toHaveLength(0)
    }))
})
