import { expect, test } from 'vitest'
import { compareCounts } from '~/votes/compare-counts'

const found = { edition: '2021', size: 12, sealed: true, counts: [{ proposal: 3, territories: 2, people: 4 }] }
const shown = { seq: 12, proposals: [{ id: 3, territories: 2, people: 4 }] }

test.each([
  ['les mêmes totaux', found, shown, 'same'],
  ['le registre d’une autre consultation', { ...found, edition: '2026' }, shown, 'foreign'],
  ['un vote arrivé depuis', { ...found, sealed: false }, { ...shown, seq: 13 }, 'moved'],
  ['des lignes de plus sur le site après le scellement', found, { ...shown, seq: 13 }, { different: 0 }],
  ['un registre plus long que ce que compte le site', { ...found, sealed: false, size: 14 }, shown, { different: 0 }],
  ['un territoire de plus sur le site', found, { ...shown, proposals: [{ id: 3, territories: 3, people: 4 }] }, { different: 1 }],
  ['une proposition que le site ne montre pas', found, { ...shown, proposals: [] }, { different: 1 }],
  ['une proposition que le registre n’a pas', { ...found, counts: [] }, shown, { different: 1 }],
] as const)('%s', (_, recounted, site, outcome) => {
  expect(compareCounts('2021', { ...recounted, counts: [...recounted.counts] }, { ...site, proposals: [...site.proposals] })).toEqual(outcome)
})
