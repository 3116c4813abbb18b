import { expect, test } from 'vitest'
import { reachOf, reachWords } from '~/ui/reach'

test.each([
  [0, 0, 'Personne à prévenir\u00a0: aucune lettre ne part.'],
  [1, 0, '1\u00a0personne concernée, sans adresse connue\u00a0: aucune lettre ne part.'],
  [3, 0, '3\u00a0personnes concernées, toutes sans adresse connue\u00a0: aucune lettre ne part.'],
  [1, 1, '1\u00a0personne concernée, elle recevra une lettre.'],
  [12, 12, '12\u00a0personnes concernées, toutes recevront une lettre.'],
  [12, 9, '12\u00a0personnes concernées, 9 recevront une lettre\u00a0; 3\u00a0sont sans adresse connue.'],
  [2, 1, '2\u00a0personnes concernées, une recevra une lettre\u00a0; 1\u00a0est sans adresse connue.'],
])('De %i personnes dont %i ont une adresse, on ne promet que les lettres qui partiront', (people, letters, words) => {
  expect(reachWords({ people, letters })).toBe(words)
})

test('Une personne sans adresse est concernée, et ne recevra rien', () => {
  expect(reachOf([{ email: 'a@exemple.invalid' }, { email: null }])).toEqual({ people: 2, letters: 1 })
})
