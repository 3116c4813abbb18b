import { expect, test } from 'vitest'
import { listParticipation } from '~/open-data/participation.server'
import { shadeOf, TILE_COLUMNS, TILES } from '~/open-data/tiles'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

test('La carte a une tuile, et une seule, pour chaque département de l’Hexagone et de Corse', () =>
  inRolledBackWork(async ({ tx }) => {
    const places = await listParticipation(tx, await anEdition(tx, { phase: 'consultation' }))
    expect([...TILES.keys()].sort()).toEqual(places.flatMap(({ code, overseas }) => (code && !overseas ? [code] : [])).sort())
    const spots = [...TILES.values()].map(({ x, y }) => `${x} ${y}`)
    expect(new Set(spots).size).toBe(spots.length)
    expect(Math.max(...[...TILES.values()].map(({ x }) => x))).toBeLessThan(TILE_COLUMNS)
  }))

test.each([[0, 0], [1, 1], [25, 1], [26, 2], [75, 3], [99, 4], [100, 4]])('%i sur 100 a la teinte %i', (value, shade) => {
  expect(shadeOf(value, 100)).toBe(shade)
})
