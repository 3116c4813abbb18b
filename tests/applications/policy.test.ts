import { describe, expect, test } from 'vitest'
import { APPLICATION_STATES, type ApplicationState } from '~/applications/application'
import { type Applicant, whyCannotApply, whyCannotReview, whyCannotSave, whyCannotStart, whyCannotSubmit, whyCannotWithdraw } from '~/applications/policy'
import { applicationSentence } from '~/applications/refusals'
import type { Calendar } from '~/editions/calendar'
import { rulesOf2021 } from '~/editions/rules'
import { ROLES } from '~db/schema/identity'

const hour = (at: number) => new Date(Date.UTC(2027, 3, 15, at))
const calendar: Calendar = [
  { kind: 'consultation', opensAt: hour(0), closesAt: hour(1) },
  { kind: 'vote', opensAt: hour(1), closesAt: hour(2) },
  { kind: 'application', opensAt: hour(3), closesAt: hour(5) },
  { kind: 'launch', opensAt: hour(6), closesAt: hour(8) },
]
const just = (at: Date, ms: number) => new Date(at.getTime() + ms)
const during = { calendar, rules: rulesOf2021, at: hour(4) }
const agent: Applicant = { profile: 'agent', attachment: { name: 'Saint-Flour', kind: 'commune', level: 'proven' } }
const texts = { motivation: 'x'.repeat(20), means: 'y'.repeat(20), calendar: 'z'.repeat(20), open: true }
const saved = { at: hour(4), seen: hour(4) }
const said = (refusal: { refused: string } | null) => refusal?.refused ?? 'allowed'

describe('Qui peut candidater', () => {
  test.each([
    ['un agent prouvé', agent, 'allowed'],
    ['une élue prouvée', { ...agent, profile: 'elected' }, 'allowed'],
    ['un groupement', { ...agent, attachment: { name: 'Saint-Flour Communauté', kind: 'epci', level: 'proven' } }, 'allowed'],
    ['un partenaire', { profile: 'partner', attachment: null }, 'profile-does-not-apply'],
    ['un agent sans territoire', { profile: 'agent', attachment: null }, 'no-territory'],
    ['un agent déclaré', { ...agent, attachment: { name: 'Aurillac', kind: 'commune', level: 'declared' } }, 'attachment-not-proven'],
  ] as const)('%s : %s', (_who, applicant, outcome) => {
    expect(said(whyCannotApply(applicant, during))).toBe(outcome)
  })

  test('selon les territoires que les règles admettent', () => {
    const rules = { ...rulesOf2021, applications: { ...rulesOf2021.applications, kinds: ['region' as const] } }
    expect(said(whyCannotApply(agent, { ...during, rules }))).toBe('territory-does-not-apply')
  })

  test('pour une proposition retenue seulement', () => {
    expect(said(whyCannotStart(agent, during, { open: true }))).toBe('allowed')
    expect(said(whyCannotStart(agent, during, { open: false }))).toBe('proposal-not-kept')
    expect(said(whyCannotSubmit(agent, during, { ...texts, state: 'draft', open: false }))).toBe('proposal-not-kept')
  })
})

const moments = [
  ['juste avant l’ouverture', just(hour(3), -1), 'phase-not-open', 'phase-not-open'],
  ['à l’ouverture', hour(3), 'allowed', 'allowed'],
  ['juste avant la clôture', just(hour(5), -1), 'allowed', 'allowed'],
  ['à la clôture', hour(5), 'phase-closed', 'allowed'],
  ['pendant le lancement', hour(7), 'phase-closed', 'allowed'],
  ['juste avant la fin du lancement', just(hour(8), -1), 'phase-closed', 'allowed'],
  ['à la fin du lancement', hour(8), 'phase-closed', 'phase-closed'],
] as const

describe.each(moments)('%s', (_moment, at, territory, moderator) => {
  const facts = { ...during, at }
  test(`le territoire : ${territory}`, () => {
    expect(said(whyCannotApply(agent, facts))).toBe(territory)
    expect(said(whyCannotSave(agent, facts, { state: 'draft' }, saved))).toBe(territory)
    expect(said(whyCannotSubmit(agent, facts, { ...texts, state: 'draft' }))).toBe(territory)
    expect(said(whyCannotWithdraw(agent, facts, { state: 'submitted' }))).toBe(territory)
  })

  test.each(ROLES)(`avec le rôle %s, la décision : ${moderator} pour la modération seule`, (role) => {
    const outcome = whyCannotReview({ roles: [role] }, facts, { state: 'submitted' }, { wanted: 'accepted', reason: '' })
    expect(said(outcome)).toBe(role === 'moderator' ? moderator : 'not-a-moderator')
  })
})

/** What each act answers in each state, in the application phase. */
const table: Record<ApplicationState, { save: string; submit: string; withdraw: string; review: string }> = {
  draft: { save: 'allowed', submit: 'allowed', withdraw: 'allowed', review: 'not-submitted' },
  submitted: { save: 'not-a-draft', submit: 'not-a-draft', withdraw: 'allowed', review: 'allowed' },
  'under-review': { save: 'not-a-draft', submit: 'not-a-draft', withdraw: 'allowed', review: 'allowed' },
  accepted: { save: 'not-a-draft', submit: 'not-a-draft', withdraw: 'allowed', review: 'already-decided' },
  declined: { save: 'not-a-draft', submit: 'not-a-draft', withdraw: 'already-decided', review: 'already-decided' },
  withdrawn: { save: 'not-a-draft', submit: 'not-a-draft', withdraw: 'already-withdrawn', review: 'already-withdrawn' },
}

describe.each(APPLICATION_STATES)('Un dossier %s', (state) => {
  const moderator = { roles: ['moderator' as const] }
  test('répond à chaque acte', () => {
    expect({
      save: said(whyCannotSave(agent, during, { state }, saved)),
      submit: said(whyCannotSubmit(agent, during, { ...texts, state })),
      withdraw: said(whyCannotWithdraw(agent, during, { state })),
      review: said(whyCannotReview(moderator, during, { state }, { wanted: 'under-review', reason: '' })),
    }).toEqual(table[state])
  })
})

test('Un refus demande un motif d’au moins dix caractères, blancs non comptés', () => {
  const decline = (reason: string) => whyCannotReview({ roles: ['moderator'] }, during, { state: 'submitted' }, { wanted: 'declined', reason })
  expect(said(decline('   trop    '))).toBe('reason-too-short')
  expect(said(decline('Hors sujet.'))).toBe('allowed')
})

test('Le texte qu’un collègue vient d’enregistrer n’est pas écrasé sans être vu', () => {
  expect(whyCannotSave(agent, during, { state: 'draft' }, { at: hour(4), seen: hour(3) })).toEqual({ refused: 'changed-meanwhile', savedAt: hour(4) })
})

test('Un dossier incomplet dit ce qui manque', () => {
  const refusal = whyCannotSubmit(agent, during, { ...texts, means: '', state: 'draft' })
  expect(refusal).toEqual({ refused: 'incomplete', missing: ['means'] })
  expect(refusal && applicationSentence(refusal)).toContain('moyens')
})

test('Un refus du calendrier dit depuis quand, ou à partir de quand', () => {
  const sentence = (at: Date) => applicationSentence(whyCannotApply(agent, { ...during, at }) ?? { refused: 'no-territory' })
  expect(sentence(hour(2))).toMatch(/^Les candidatures ouvrent le 15\savril\s2027 à\s5\sh/)
  expect(sentence(hour(5))).toMatch(/^Les candidatures sont closes depuis le 15\savril\s2027 à\s7\sh/)
})
