import { expect, test } from 'vitest'
import { compareCounts } from '~/votes/compare-counts'
import { readShown } from '~/votes/read-shown'

const count = { proposal: 3, territories: 2, people: 4 }
const found = { edition: '2021', size: 12, sealed: true, counts: [count] }
const shown = { seq: 12, counts: [count] }

test.each([
  ['les mêmes totaux', found, shown, 'same'],
  ['le registre d’une autre consultation', { ...found, edition: '2026' }, shown, 'foreign'],
  ['un vote arrivé depuis', { ...found, sealed: false }, { ...shown, seq: 13 }, 'moved'],
  ['des lignes de plus sur le site après le scellement', found, { ...shown, seq: 13 }, { different: 0 }],
  ['un registre plus long que ce que compte le site', { ...found, sealed: false, size: 14 }, shown, { different: 0 }],
  ['un territoire de plus sur le site', found, { ...shown, counts: [{ ...count, territories: 3 }] }, { different: 1 }],
  ['une proposition que le site ne montre pas', found, { ...shown, counts: [] }, { different: 1 }],
  ['une proposition que le registre n’a pas', { ...found, counts: [] }, shown, { different: 1 }],
] as const)('%s', (_, recounted, site, outcome) => {
  expect(compareCounts('2021', { ...recounted, counts: [...recounted.counts] }, { ...site, counts: [...site.counts] })).toEqual(outcome)
})

test('un vote qui arrive entre deux réponses du site ne l’accuse de rien', async () => {
  const voted = { id: 3, number: 1, title: 'Une idée', territories: 3, people: 5 }
  const answers: Record<string, object> = { tally: shown, 'proposals?limit=100': { items: [voted], next: '1' }, 'proposals?limit=100&cursor=1': { items: [], next: null } }
  const read = await readShown('2021', async (address) => Response.json(answers[address.replace('/api/v1/editions/2021/', '')]))
  expect(compareCounts('2021', { ...found, sealed: false }, read)).toBe('same')
  expect(read.proposals).toEqual([voted])
})
