import { expect, test } from 'vitest'
import { faultsIn } from './sentences'
import { sourcesIn } from './sources'

/** What a ledger that its own keeper writes cannot promise, and what a public act is not. */
const OVERCLAIM = /infalsifiable|inviolable|inaltérable|blockchain|chaîne de blocs|anonym|\bsecr[eè]t(e?s?)\b/i
/** A vote is said not to be secret; the operator's own secret is nobody's vote. */
const AGREED = /pas (un scrutin )?secret|un secret de 32 caractères|compte:secret@/g
const overclaims = (words: string) => OVERCLAIM.test(words.replace(AGREED, ''))

test('Le site ne promet pas plus du registre et du vote que ce qui se vérifie', () => {
  expect([...sourcesIn('app', /\.tsx?$/), ...sourcesIn('public', /\.mjs$/)].flatMap((source) => faultsIn(source, overclaims))).toEqual([])
})

test.each([
  ['Un registre infalsifiable', true], ['Votre vote est anonyme', true], ['Le scrutin est secret', true], ['un vote secret, pas un scrutin secret', true], ['La blockchain du vote', true],
  ['Ce n’est pas un scrutin secret', false], ['Le vote n’est pas secret', false], ['La secrétaire de mairie', false], ['Chacun peut recompter', false],
])('« %s » : trop promis, %s', (words, isTooMuch) => expect(overclaims(words)).toBe(isTooMuch))
