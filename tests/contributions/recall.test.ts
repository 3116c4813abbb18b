import { expect, test } from 'vitest'
import { makeNearIndex } from '~/contributions/near/near-index'
import { pieces } from '~db/seed/corpus'
import { LABELLED, type Labelled } from './near/labelled'
import { UNSEEN } from './near/unseen'

const SHOWN = 5

/** Where each need comes among what is found for its paraphrase, everything else deposited beside it; 0 is first. */
function placesOf(set: readonly Labelled[], beside: readonly Labelled[]): number[] {
  const index = makeNearIndex()
  for (const [at, [title, text]] of [...set, ...beside].entries()) index.put(at, { title, text })
  for (const [at, written] of pieces.filter(({ kind }) => kind === 'need').entries()) index.put(10_000 + at, written)
  return set.map(([, , [title, text = '']], at) => index.find({ title, text }, SHOWN).findIndex(({ id }) => id === at))
}

const recallAt = (places: readonly number[], shown: number) => places.filter((place) => place >= 0 && place < shown).length / places.length
const inFigures = (name: string, places: readonly number[]) => `${name}: ${[1, 3, 5].map((shown) => `recall@${shown} ${recallAt(places, shown).toFixed(3)}`).join(', ')} (${places.length})`

test('Un besoin redit avec d’autres mots est parmi les cinq premiers, au milieu de tous ceux de 2021', () => {
  const places = placesOf(LABELLED, UNSEEN)
  const [tuned, heldOut] = [0, 1].map((half) => places.filter((_, at) => at % 2 === half)) as [number[], number[]]
  const unseen = placesOf(UNSEEN, LABELLED)
  console.info([inFigures('tuned', tuned), inFigures('held out', heldOut), inFigures('far words', unseen)].join('\n'))
  expect(recallAt(tuned, SHOWN)).toBeGreaterThanOrEqual(0.95)
  expect(recallAt(heldOut, SHOWN)).toBeGreaterThanOrEqual(0.95)
  // Another set, of subjects and words as far apart as they come: what the thesaurus does not hold yet.
  expect(recallAt(unseen, SHOWN)).toBeGreaterThanOrEqual(0.85)
})

test.each([
  ['une faute de frappe', 'inscripion à la cantien'],
  ['un accent absent et un pluriel', 'INSCRIPTIONS DES ENFANTS A LA CANTINE'],
  ['un mot en train d’être tapé', 'inscription canti'],
  ['un synonyme', 'restaurant scolaire'],
])('%s ne cache pas ce qui ressemble', (_, title) => {
  const index = makeNearIndex()
  for (const [at, [named, text]] of LABELLED.entries()) index.put(at, { title: named, text })
  expect(index.find({ title, text: '' }, SHOWN).map(({ id }) => LABELLED[id]?.[0])).toContain('Inscrire les enfants à la cantine')
})

test('Ce qui n’est plus là n’est plus trouvé, et ce qui change l’est par ses nouveaux mots', () => {
  const index = makeNearIndex()
  index.put(1, { title: 'Réserver la salle des fêtes', text: '' })
  index.put(2, { title: 'Louer le foyer rural', text: '' })
  index.remove(1)
  index.put(2, { title: 'Éclairer les rues', text: '' })
  expect(index.find({ title: 'salle des fêtes', text: '' }, SHOWN)).toEqual([])
  expect(index.find({ title: 'lampadaires', text: '' }, SHOWN).map(({ id }) => id)).toEqual([2])
})
