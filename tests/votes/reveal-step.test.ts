import { expect, test } from 'vitest'
import { fragmentOf, readRevealed, revealedAfterKey } from '~/votes/reveal-step'

test.each([
  ['', 0],
  ['#contenu', 0],
  ['#devoile-', 0],
  ['#devoile--1', 0],
  ['#devoile-3', 3],
  ['#devoile-10', 10],
  ['#devoile-999', 10],
  ['#devoile-1e3', 0],
])('le fragment %j dit combien de rangs sont dévoilés', (fragment, revealed) => {
  expect(readRevealed(fragment, 10)).toBe(revealed)
})

test('l’adresse garde l’étape', () => {
  for (let revealed = 0; revealed <= 10; revealed++) expect(readRevealed(fragmentOf(revealed), 10)).toBe(revealed)
})

test.each([
  [' ', 0, 1],
  ['ArrowRight', 9, 10],
  ['ArrowRight', 10, 10],
  ['PageDown', 4, 5],
  ['ArrowLeft', 4, 3],
  ['ArrowLeft', 0, 0],
  ['PageUp', 1, 0],
  ['Enter', 4, null],
  ['Tab', 4, null],
])('la touche %j mène de %i à %j', (key, revealed, next) => {
  expect(revealedAfterKey(key, revealed, 10)).toBe(next)
})
