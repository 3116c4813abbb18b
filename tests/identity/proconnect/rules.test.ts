import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { powersOf } from '~/identity/policy'
import { isMultiFactor } from '~/identity/proconnect/acr'
import { isSiretAsked, isStillHere, whyCannotComeBack } from '~/identity/proconnect/policy'
import { REFUSALS, reasonIn } from '~/identity/proconnect/refusals'
import { SIRET_REFUSALS, spacedSiret, whySiretIsNone } from '~/identity/proconnect/siret'
import type { Attachment } from '~/identity/viewer'
import { loader as showSignIn } from '~/routes/connexion._index'
import { inRolledBackWork } from '../../support/database'
import { asked, contextFor } from '../../support/identity'

const MINUTE = 60_000
const left = new Date('2027-03-03T09:00:00Z')
const after = (ms: number) => new Date(left.getTime() + ms)
const departure = { browserHash: 'a', departedAt: left }

test.each([
  [null, 'a', 0, 'unknown-departure'],
  [departure, 'a', 0, null],
  [departure, 'a', 10 * MINUTE - 1, null],
  [departure, 'a', 10 * MINUTE, 'expired'],
  [departure, 'b', 0, 'other-browser'],
  [departure, null, 0, 'other-browser'],
])('Revenir de ProConnect, %o par %s après %i ms : %s', (from, browser, ms, refused) => {
  expect(whyCannotComeBack(from, browser, after(ms))?.refused ?? null).toBe(refused)
})

test('Qui est revenu a une demi-heure pour dire quel compte est le sien', () => {
  expect([30 * MINUTE - 1, 30 * MINUTE].map((ms) => isStillHere({ arrivedAt: left }, after(ms)))).toEqual([true, false])
})

test.each([
  [null, false, 'missing'], ['', false, 'missing'], ['2115018790001', false, 'not-fourteen-digits'], ['2115018790001a', false, 'not-fourteen-digits'], ['٢١١٥٠١٨٧٩٠٠٠١٢', false, 'not-fourteen-digits'],
  ['21150187900013', false, 'wrong-key'], ['12150187900012', false, 'wrong-key'], ['21150187900012', true, 'closed'], ['21150187900012', false, null], ['55203253400646', false, null], ['35600000000048', false, null], ['35600000000001', false, null], ['35600000000002', false, 'wrong-key'], ['00000000000000', false, null],
])('Le SIRET %j, fermé %s : %s', (siret, closed, refused) => {
  expect(whySiretIsNone(siret, closed)?.refused ?? null).toBe(refused)
})

test('Un SIRET se lit par groupes ; ce qui n’en est pas un, tel quel', () => {
  expect([spacedSiret('21150187900012'), spacedSiret('2115'), spacedSiret('<b>')]).toEqual(['211\u00a0501\u00a0879\u00a000012', '2115', '<b>'])
})

describe('La question du SIRET', () => {
  const saintFlour = { id: 1, kind: 'commune' as const, code: '15187', siren: '211501879', name: 'Saint-Flour', departement: '15', departementName: 'Cantal', population: 6400 }
  const found = { found: true as const, territories: [saintFlour] }
  const none = { found: false as const, refused: 'missing' as const }
  const at = (territoryId: number) => (level: Attachment['level']) => [{ territoryId, level }]
  const [attached, elsewhere] = [at(1), at(2)]
  test.each([
    ['agent', [], found, false, true], ['agent', [], none, false, true], ['elected', attached('declared'), found, false, true],
    ['agent', [], found, true, false], ['agent', attached('declared'), none, false, false], ['agent', attached('proven'), found, false, false], ['partner', [], found, false, false],
    ['agent', elsewhere('proven'), found, false, true], ['agent', elsewhere('proven'), found, true, false], ['agent', elsewhere('proven'), none, false, false],
    ['agent', [...elsewhere('declared'), ...attached('proven')], found, false, false],
  ] as const)('à %s, %o, %o, déjà refusé %s : %s', (profile, mine, finding, declined, expected) => {
    expect(isSiretAsked({ profile }, mine, finding, declined)).toBe(expected)
  })
})

test('Les rôles qui décident pour les autres dorment sans deux facteurs', () => {
  expect(powersOf(['moderator', 'committee_member', 'administrator'], false)).toEqual({ roles: ['committee_member'], asleep: ['moderator', 'administrator'] })
  expect(powersOf(['moderator'], true)).toEqual({ roles: ['moderator'], asleep: [] })
  expect([undefined, '', 'eidas1', 'https://proconnect.gouv.fr/assurance/self-asserted', 'inconnu', 'eidas2', 'eidas3', 'https://proconnect.gouv.fr/assurance/consistency-checked-2fa'].map((acr) => isMultiFactor(acr)))
    .toEqual([false, false, false, false, false, true, true, true])
})

test('Chaque refus dit ce qui s’est passé, pourquoi, et quoi faire ; un motif inventé n’en apprend pas plus', () => {
  for (const { title, what, why } of Object.values(REFUSALS)) expect([title, what, why].map((text) => text.length > 20), title).toEqual([true, true, true])
  for (const sentence of Object.values(SIRET_REFUSALS)) expect(sentence).toMatch(/\.$/)
  expect([reasonIn('denied'), reasonIn('toString'), reasonIn('<script>'), reasonIn(null)]).toEqual(['denied', 'unknown', 'unknown', 'unknown'])
})

test('Sans réglage de ProConnect, ni bouton, ni page', () =>
  inRolledBackWork(async (work) => {
    const context = contextFor(work)
    expect((await showSignIn({ context, request: asked('/connexion'), params: {} })).proconnect).toBe(false)
    const pages = readdirSync('app/routes').filter((file) => file.startsWith('connexion.proconnect.') && !file.includes('.adresse.'))
    expect(pages.length).toBeGreaterThan(6)
    for (const file of pages) {
      const { loader } = await import(`../../../app/routes/${file}`)
      const answer: unknown = await loader({ context, request: asked('/connexion/proconnect'), params: {} }).catch((thrown: unknown) => thrown)
      expect([file, answer instanceof Response && answer.status]).toEqual([file, 404])
    }
  }))
