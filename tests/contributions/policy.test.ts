import { describe, expect, test } from 'vitest'
import { whyCannotDeposit, whyCannotEdit } from '~/contributions/policy'
import { contributionSentence, statusOf } from '~/contributions/refusals'
import type { Calendar } from '~/editions/calendar'
import { rulesOf2021 } from '~/editions/rules'

const opensAt = new Date('2027-01-25T11:00:00Z')
const closesAt = new Date('2027-03-15T11:00:00Z')
const calendar: Calendar = [{ kind: 'consultation', opensAt, closesAt }]
const during = new Date('2027-02-01T00:00:00Z')
const justBefore = (instant: Date) => new Date(instant.getTime() - 1)
const edition = (at: Date) => ({ calendar, rules: rulesOf2021, at })

const territory = { territoryId: 1, name: 'Saint-Flour', code: '15187', kind: 'commune' as const, level: 'declared' as const }
const elected = { profile: 'elected' as const, attachment: territory, organisation: null }
const agent = { ...elected, profile: 'agent' as const }
const partner = { profile: 'partner' as const, attachment: null, organisation: 'Association des maires' }

describe('Qui peut déposer, et quand', () => {
  test.each([
    ['une élue, un besoin', elected, 'need', during, null],
    ['un agent, un besoin', agent, 'need', during, null],
    ['un agent, une solution', agent, 'solution', during, null],
    ['un partenaire, un besoin', partner, 'need', during, 'profile-does-not-deposit'],
    ['un partenaire, une solution', partner, 'solution', during, null],
    ['un partenaire rattaché, sans organisation', { ...partner, attachment: territory, organisation: null }, 'solution', during, null],
    ['un partenaire sans organisation', { ...partner, organisation: null }, 'solution', during, 'no-organisation'],
    ['un partenaire à l’organisation vide', { ...partner, organisation: '  ' }, 'solution', during, 'no-organisation'],
    ['un agent sans collectivité', { ...agent, attachment: null, organisation: 'La Poste' }, 'need', during, 'no-territory'],
    ['juste avant l’ouverture', elected, 'need', justBefore(opensAt), 'phase-not-open'],
    ['à l’ouverture', elected, 'need', opensAt, null],
    ['juste avant la clôture', elected, 'need', justBefore(closesAt), null],
    ['à la clôture', elected, 'need', closesAt, 'phase-closed'],
  ] as const)('%s', (_who, viewer, kind, at, refused) => {
    expect(whyCannotDeposit(viewer, kind, edition(at))?.refused ?? null).toBe(refused)
  })

  test('les règles de l’édition décident, pas le code', () => {
    const open = { ...rulesOf2021, needs: { profiles: ['partner' as const] } }
    expect(whyCannotDeposit(partner, 'need', { ...edition(during), rules: open })).toBeNull()
    expect(whyCannotDeposit(elected, 'need', { ...edition(during), rules: open })).toEqual({ refused: 'profile-does-not-deposit', kind: 'need' })
  })

  test('sans calendrier, rien ne se dépose', () => {
    expect(whyCannotDeposit(elected, 'need', { ...edition(during), calendar: [] })?.refused).toBe('phase-not-planned')
  })
})

describe('Qui peut modifier ou retirer, et jusqu’à quand', () => {
  const mine = { authorId: 'claire', withdrawnAt: null, hasVerdict: false }
  test.each([
    ['son auteure', 'claire', mine, during, null],
    ['quelqu’un d’autre', 'malik', mine, during, 'not-author'],
    ['personne, une fois le compte effacé', 'malik', { ...mine, authorId: null }, during, 'not-author'],
    ['après l’avoir retirée', 'claire', { ...mine, withdrawnAt: during }, during, 'withdrawn'],
    ['une fois traitée par l’équipe', 'claire', { ...mine, hasVerdict: true }, during, 'verdict-given'],
    ['juste avant la clôture', 'claire', mine, justBefore(closesAt), null],
    ['à la clôture', 'claire', mine, closesAt, 'phase-closed'],
  ] as const)('%s', (_who, personId, contribution, at, refused) => {
    expect(whyCannotEdit({ personId }, contribution, edition(at))?.refused ?? null).toBe(refused)
  })
})

test('Chaque refus a sa phrase et son statut', () => {
  expect(contributionSentence({ refused: 'phase-not-open', kind: 'consultation', opensAt })).toContain('ouvrent le 25')
  expect(statusOf({ refused: 'phase-closed', kind: 'consultation', closesAt })).toBe(409)
  expect(statusOf({ refused: 'verdict-given' })).toBe(409)
  expect(statusOf({ refused: 'no-territory' })).toBe(403)
  expect(statusOf({ refused: 'incomplete', errors: [] })).toBe(422)
})
