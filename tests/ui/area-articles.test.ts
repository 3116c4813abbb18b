import { expect, test } from 'vitest'
import { readReference } from '~db/seed/reference.server'
import { rowsOf } from '~db/seed/reference-rows'
import { withA, withDe } from '~/ui/french'

const OVERSEAS_WITHOUT = ['La Réunion', 'Mayotte', 'Paris']

test('Chaque département et chaque région de la référence prend son article, sauf Paris, Mayotte et La Réunion', async () => {
  const areas = rowsOf(await readReference()).filter(({ kind, code }) => (kind === 'departement' || kind === 'region') && !/^9[78][5-9]$|^98/.test(code))
  const names = [...new Set(areas.map(({ name }) => name))]
  expect(names.length).toBeGreaterThan(110)
  const bare = names.filter((name) => !/^(du |des |de la |de l’)/.test(withDe(name)))
  expect(bare.sort()).toEqual(OVERSEAS_WITHOUT)
  expect(names.filter((name) => !bare.includes(name) && !/^(au |aux |à la |à l’)/.test(withA(name)))).toEqual([])
})

test('Le nom d’une commune qui est aussi celui d’un département garde le sien, dit avec son département', () => {
  expect([withDe('Vienne (38)'), withA('Landes (17)'), withDe('Vienne')]).toEqual(['de Vienne (38)', 'à Landes (17)', 'de la Vienne'])
})

test('Aucun nom de la référence n’a d’apostrophe droite', async () => {
  expect(rowsOf(await readReference()).filter(({ name }) => name.includes("'"))).toEqual([])
})
