import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetAllHere, keepHere, keyHere, listHere } from '~/ui/kept-here'

const PAGE = '/consultations/une/contributions/nouvelle/besoin'
const NOW = new Date('2026-11-24T02:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 3_600_000).toISOString()
const keep = (kept: { who?: string; page?: string; at?: string; words?: string } = {}) => {
  const { who = 'maud', page = PAGE, at = daysAgo(0), words = 'Un mot' } = kept
  return keepHere(keyHere(page), { who, page, at, mark: '0', isSent: false, fields: [['title', words]] })
}
const said = (page = PAGE) => listHere(page, 'maud', NOW).map(({ fields }) => fields[0]?.[1])

/** A browser's store: what is kept stands beside its methods. */
class Kept {
  [key: string]: unknown
  setItem(key: string, value: string) { this[key] = value }
  getItem(key: string) { return this[key] ?? null }
  removeItem(key: string) { delete this[key] }
}
beforeEach(() => vi.stubGlobal('localStorage', new Kept()))
afterEach(() => vi.unstubAllGlobals())

test('ce que deux onglets ont gardé se retrouve entier, le dernier d’abord, chacun sur sa page', () => {
  expect([keep({ words: 'Avant', at: daysAgo(2) }), keep({ words: 'Après', at: daysAgo(1) }), keep({ page: `${PAGE}s`, words: 'Ailleurs' })]).toEqual([true, true, true])
  expect([said(), said(`${PAGE}s`)]).toEqual([['Après', 'Avant'], ['Ailleurs']])
})

test('une autre personne ne le lit jamais, et l’efface en arrivant, où qu’il ait été tapé', () => {
  keep()
  keep({ page: '/ailleurs' })
  expect(listHere(PAGE, 'yann', NOW)).toEqual([])
  expect(Object.keys(localStorage)).toEqual([])
})

test('un mois après, il n’y est plus', () => {
  keep({ at: daysAgo(29), words: 'Gardé' })
  keep({ at: daysAgo(31), words: 'Vieux' })
  expect(said()).toEqual(['Gardé'])
  expect(Object.keys(localStorage)).toHaveLength(1)
})

test('se déconnecter efface tout, abandonner un brouillon n’efface que le sien, et rien d’autre n’est touché', () => {
  localStorage.setItem('theme', 'dark')
  keep()
  keep({ page: '/ailleurs', words: 'Autre' })
  forgetAllHere(`${PAGE} `)
  expect([said(), said('/ailleurs')]).toEqual([[], ['Autre']])
  forgetAllHere()
  expect(Object.keys(localStorage)).toEqual(['theme'])
})

test('ce qui n’est pas lisible est oublié, et un navigateur qui refuse de garder ne casse rien', () => {
  localStorage.setItem(keyHere(PAGE), '{"who":"maud","at":')
  localStorage.setItem(keyHere(PAGE), '{"who":"maud"}')
  expect(said()).toEqual([])
  expect(Object.keys(localStorage)).toEqual([])
  vi.stubGlobal('localStorage', undefined)
  expect([keep(), said(), forgetAllHere()]).toEqual([false, [], undefined])
})
