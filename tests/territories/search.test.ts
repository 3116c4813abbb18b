import { describe, expect, test } from 'vitest'
import { searchTerritories } from '~/territories/search.server'
import { inRolledBackWork } from '../support/database'

describe('La recherche d’un territoire', () => {
  test.each([
    ['toulouse', '31555'], ['TOULOUSE', '31555'], ['Saint-Étienne', '42218'], ['saint etienne', '42218'], ['st-étienne', '42218'],
    ['Ste Foy lès Lyon', '69202'], ['paris', '75056'], ['pau', '64445'], ['L’Haÿ-les-Roses', '94038'], ['lhay les roses', '94038'],
    ['31000', '31555'], ['31555', '31555'], ['2A004', '2A004'], ['2a004', '2A004'], ['213 105 554', '31555'], ['21310555400017', '31555'],
    ['Cantal', '15'], ['15', '15'], ['Occitanie', '76'], ['toulose', '31555'], ['Marsielle', '13055'], ['Aurilac', '15014'],
    ['saint-flour', '15187'], ['st flour', '15187'], ['chaudes', '15045'], ['métropole du grand paris', '200054781'],
  ])('« %s » trouve d’abord %s', (q, code) =>
    inRolledBackWork(async ({ tx }) => {
      expect((await searchTerritories(tx, q))[0]?.code).toBe(code)
    }))

  test('rend ce que l’écran montre, au plus autant que demandé', () =>
    inRolledBackWork(async ({ tx }) => {
      const [toulouse, ...others] = await searchTerritories(tx, 'toulouse', 3)
      expect(toulouse).toEqual({ id: expect.any(Number), kind: 'commune', code: '31555', siren: '213105554', name: 'Toulouse', departement: '31', population: expect.any(Number) })
      expect(others.length).toBeLessThanOrEqual(2)
    }))

  test.each(['', '   ', '%', '_', '--', '\u0000', 'zzzzqqqq', '’', '🙂', 'a'.repeat(5000), "'; drop table territory; --"])('ne trouve rien pour %j, sans tomber', (q) =>
    inRolledBackWork(async ({ tx }) => {
      expect(await searchTerritories(tx, q)).toEqual([])
    }))
})
