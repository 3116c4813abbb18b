import { expect, test } from 'vitest'
import { faultsIn } from './sentences'
import { sourcesIn } from './sources'

/** What a ledger that its own keeper writes cannot promise, and what a public act is not. */
const OVERCLAIM = new RegExp([
  'falsifi|blockchain|chaîne de blocs|anonym|\\bsecr[eè]t(e?s?)\\b',
  'inviolable|inaltérable|inattaquable|incontestable|incorruptible|indélébile|ineffaçable|infaillible|irréfutable|immuable|intègre|intégrité',
  'garanti|certifi(e|é|cat)|sécuris|à toute épreuve|en toute confiance|truqu|triche',
  // The ledger proves nothing alone: what its keeper may not do, and what it makes certain, is not for the site to say.
  '(registre|reçu|ligne|il|elle)s? prouve|preuve du résultat|ne peut (qu’en ajouter|rien (changer|effacer))|impossible (à|de) (changer|effacer|modifier|tricher)',
].join('|'), 'i')
/** A vote is said not to be secret; the operator's own secret is nobody's vote. */
const AGREED = /pas (un scrutin )?secret|un secret de 32 caractères|compte:secret@/g
const overclaims = (words: string) => OVERCLAIM.test(words.replace(AGREED, ''))

test('Le site ne promet pas plus du registre et du vote que ce qui se vérifie', () => {
  expect([...sourcesIn('app', /\.tsx?$/), ...sourcesIn('public', /\.mjs$/)].flatMap((source) => faultsIn(source, overclaims))).toEqual([])
})

test.each([
  ['Un registre infalsifiable', true], ['Votre vote est anonyme', true], ['Le scrutin est secret', true], ['un vote secret, pas un scrutin secret', true], ['La blockchain du vote', true],
  ['Le reçu prouve que la ligne y était', true], ['Le site ne peut qu’en ajouter', true], ['Un vote garanti, impossible à modifier', true], ['Son rattachement est prouvé', false],
  ['Un changement après un point de contrôle publié se voit', false],
  ['Ce n’est pas un scrutin secret', false], ['Le vote n’est pas secret', false], ['La secrétaire de mairie', false], ['Chacun peut recompter', false],
])('« %s » : trop promis, %s', (words, isTooMuch) => expect(overclaims(words)).toBe(isTooMuch))
