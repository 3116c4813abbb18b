import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import { ReviewPanel, type TypedReview } from '~/applications/review-panel'
import { action as save, loader as read } from '~/routes/consultations.$slug.candidatures.$id'
import { action as keepDraft } from '~/routes/consultations.$slug.candidatures.$id_.brouillon'
import { action as submit, loader as readSummary } from '~/routes/consultations.$slug.candidatures.$id_.recapitulatif'
import { action as withdraw } from '~/routes/consultations.$slug.candidatures.$id_.retrait'
import { loader as list } from '~/routes/consultations.$slug.candidatures._index'
import { action as start } from '~/routes/consultations.$slug.candidatures.nouvelle'
import { action as review, loader as readReview } from '~/routes/moderation.$slug.candidatures.$id'
import type { Work } from '~/work.server'
import { anApplication, REVIEWED, TEXTS } from '../support/applications'
import { bring, type CAST } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { type Moment, anEdition, aProposal } from '../support/editions'
import { asked, statusOf } from '../support/requests'

const rowsOf = (tx: Tx) => tx.execute(sql`select * from application order by id`)

/** A file of Saint-Flour, and the way to ask its pages as someone. */
async function aFile(work: Work, state: 'draft' | 'submitted' = 'draft', moment: Moment = 'open') {
  const edition = await anEdition(work.tx, { phase: 'application', moment, rules: REVIEWED })
  const proposalId = await aProposal(work.tx, edition)
  const id = await anApplication(work.tx, edition, proposalId, await bring(work.tx, 'mayorOfSaintFlour'), state)
  const [row] = await work.tx.execute<{ at: string }>(sql`select saved_at as at from application where id = ${id}`)
  const seen = new Date(row?.at ?? 0).toISOString()
  const as = async (who: keyof typeof CAST | null, form?: Record<string, string>) =>
    asked(work, { viewer: who && (await bring(work.tx, who)), params: { slug: edition.slug, id: String(id) }, ...(form && { form }) })
  return { edition, id, proposalId, seen, as }
}

describe('Le brouillon d’un territoire', () => {
  test.each([
    [null, 404], ['agentOfSaintFlour', 200], ['agentOfAurillac', 404], ['partner', 404], ['moderatorOnDuty', 404], ['administrator', 404],
  ] as const)('lu par %s : %i', (who, status) =>
    inRolledBackWork(async (work) => {
      const { as } = await aFile(work)
      expect(await statusOf(read(await as(who)))).toBe(status)
    }))

  test('n’est ni à modérer, ni dans la liste publique', () =>
    inRolledBackWork(async (work) => {
      const { as } = await aFile(work)
      expect(await statusOf(readReview(await as('moderatorOnDuty')))).toBe(404)
      expect((await list(await as(null))).page.total).toBe(0)
    }))

  test('ne s’écrit ni ne se dépose par un autre territoire, même avec le sien dans le formulaire', () =>
    inRolledBackWork(async (work) => {
      const { as, seen, edition } = await aFile(work)
      const before = await rowsOf(work.tx)
      const forged = { ...TEXTS, motivation: 'Écrit par un autre, en se faisant passer pour Saint-Flour.', seen, territory: 'Saint-Flour', territoryId: '1', role: 'moderator' }
      for (const act of [save, keepDraft, submit, withdraw]) expect(await statusOf(act(await as('agentOfAurillac', forged)))).toBe(404)
      expect(await rowsOf(work.tx)).toEqual(before)
      expect(edition.slug).not.toBe('')
    }))

  test('est enregistré, puis relu, puis déposé', () =>
    inRolledBackWork(async (work) => {
      const { as, seen, id, edition } = await aFile(work)
      const to = async (answer: unknown) => (answer as Response).headers.get('location')
      const kept = await keepDraft(await as('agentOfSaintFlour', { ...TEXTS, means: 'Une cheffe de projet à temps plein.', seen }))
      expect(kept.status).toBe(200)
      const { savedAt } = await kept.json()
      expect(await to(await save(await as('mayorOfSaintFlour', { ...TEXTS, seen: savedAt, suite: 'relire' })))).toBe(`/consultations/${edition.slug}/candidatures/${id}/recapitulatif`)
      const { file } = await readSummary(await as('mayorOfSaintFlour'))
      expect(await to(await submit(await as('mayorOfSaintFlour', { seen: file.savedAt.toISOString() })))).toBe(`/consultations/${edition.slug}/candidatures/${id}`)
      expect(await read(await as(null))).toMatchObject({ isOwn: false, canWrite: false, file: { state: 'submitted', motivation: '' } })
    }))

  test.each([
    [{ motivation: 'x'.repeat(5001) }, 422], [{ seen: 'hier' }, 422], [{ seen: '2027-01-01T00:00:00Z' }, 409],
  ])('mal envoyé (%#) revient avec ce qui a été tapé, sans rien écrire', (wrong, status) =>
    inRolledBackWork(async (work) => {
      const { as, seen } = await aFile(work)
      const before = await rowsOf(work.tx)
      const typed = { ...TEXTS, means: 'Ce que je viens de taper.', seen, ...wrong }
      const answer = await save(await as('mayorOfSaintFlour', typed))
      expect(await statusOf(answer)).toBe(status)
      expect(answer).toMatchObject({ data: { typed: { means: 'Ce que je viens de taper.' } } })
      expect(await rowsOf(work.tx)).toEqual(before)
    }))
})

describe('Hors des candidatures', () => {
  test.each(['before-opening', 'just-closed'] as const)('%s : chaque envoi est refusé par 409, la page garde ce qui a été tapé, rien n’est écrit', (moment) =>
    inRolledBackWork(async (work) => {
      const { as, seen, proposalId, edition } = await aFile(work, 'draft', moment)
      const before = await rowsOf(work.tx)
      const form = { ...TEXTS, means: 'Trop tôt ou trop tard.', seen, proposal: String(proposalId) }
      for (const act of [save, keepDraft, submit, withdraw, start]) expect(await statusOf(act(await as('mayorOfSaintFlour', form)))).toBe(409)
      expect(await save(await as('mayorOfSaintFlour', form))).toMatchObject({ data: { refusal: expect.stringMatching(/Les candidatures (ouvrent|sont closes)/), typed: { means: 'Trop tôt ou trop tard.' } } })
      expect(await rowsOf(work.tx)).toEqual(before)
      expect((await list(await as('mayorOfSaintFlour'))).edition.slug).toBe(edition.slug)
    }))
})

describe('L’examen', () => {
  test.each([[null, 401], ['mayorOfSaintFlour', 403], ['administrator', 403], ['moderatorOnDuty', 303]] as const)('par %s : %i', (who, status) =>
    inRolledBackWork(async (work) => {
      const { as } = await aFile(work, 'submitted')
      expect(await statusOf(review(await as(who, { wanted: 'accepted', reason: '' })))).toBe(status)
    }))

  test.each([[{ wanted: 'declined', reason: 'court' }, 422], [{ wanted: 'deleted' }, 422], [{}, 422]])('d’un refus mal dit (%#) : 422, et rien de décidé', (form, status) =>
    inRolledBackWork(async (work) => {
      const { as } = await aFile(work, 'submitted')
      const before = await rowsOf(work.tx)
      expect(await statusOf(review(await as('moderatorOnDuty', form as Record<string, string>)))).toBe(status)
      expect(await rowsOf(work.tx)).toEqual(before)
    }))

  test.each(['accepted', 'declined'])('d’un motif trop long (%s) le rend en entier dans son champ ; d’un acte qui n’est plus possible, à copier', (wanted) =>
    inRolledBackWork(async (work) => {
      const { as } = await aFile(work, 'submitted')
      const reason = 'Un motif trop long. '.repeat(101).trim()
      const { data: answer } = (await review(await as('moderatorOnDuty', { wanted, reason }))) as { data: { refusal: string; typed: TypedReview } }
      const show = (why: string | null) => renderToStaticMarkup(createElement(ReviewPanel, { address: '/', territory: 'Saint-Flour', state: 'submitted', reason: why, reach: { people: 1, letters: 0 }, typed: answer.typed, error: answer.refusal }))
      expect(show(null)).toMatch(new RegExp(`<details[^>]* open="">(?:(?!<details).)*${reason}</textarea>`))
      expect(show(null)).toContain('sans adresse connue\u00a0: aucune lettre ne part.')
      expect(show('Les candidatures sont closes.')).toContain(`<p>${reason}</p>`)
    }))
})
