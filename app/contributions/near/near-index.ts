import { addPosting, makePostings, type Postings, WHOLE } from './postings'
import { askedOf } from './asked'
import { featuresOf, FULL } from './features'
import { type Lookalikes, openLookalikes } from './trigrams'
import { SINGLE_TERMS } from './thesaurus'

export type Typed = { title: string; text: string }
type Found = { id: number; score: number }

/** What resembles a text, among texts that come and go. */
export type NearIndex = {
  put(id: number, written: Typed): void
  remove(id: number): void
  find(typed: Typed, limit: number): Found[]
}

/** What an index holds: for each feature of a text, those that have it. A text changed or removed leaves a dead slot. */
export type Held = { byFeature: Map<string, Postings>; lookalikes: Lookalikes; alive: number }

/** As much as one search reads: what is beyond are the words that most texts have. */
const MOST_READ = 400_000

/** An empty index. Memory: some 100 bytes of numbers for each text, beside the words themselves, once. */
export function makeNearIndex(): NearIndex {
  const held: Held = { byFeature: new Map(), lookalikes: openLookalikes(), alive: 0 }
  for (const term of SINGLE_TERMS) held.lookalikes.add(term)
  const seen = new Set(SINGLE_TERMS)
  const slots = new Map<number, number>()
  const ids: (number | null)[] = []
  let scores = new Float32Array(1024)
  let asker = new Uint32Array(1024)
  let question = 0

  function remove(id: number) {
    const slot = slots.get(id)
    if (slot === undefined) return
    ids[slot] = null
    slots.delete(id)
    held.alive--
  }
  return {
    remove,
    put(id, written) {
      remove(id)
      const slot = ids.push(id) - 1
      slots.set(id, slot)
      held.alive++
      for (const { feature, weight } of featuresOf(written)) {
        const postings = held.byFeature.get(feature) ?? makePostings()
        if (postings.length === 0) held.byFeature.set(feature, postings)
        addPosting(postings, slot, weight)
        if (feature.startsWith('=') && !seen.has(feature.slice(1))) {
          seen.add(feature.slice(1))
          held.lookalikes.add(feature.slice(1))
        }
      }
    },
    find(typed, limit) {
      if (scores.length < ids.length) {
        scores = new Float32Array(ids.length * 2)
        asker = new Uint32Array(ids.length * 2)
        question = 0
      }
      scores.fill(0, 0, ids.length)
      const { asked, most } = askedOf(held, typed)
      let read = 0
      for (const { ways } of asked) {
        if (read > MOST_READ) break
        question++
        // The best way first: a text that has the word itself is not counted again for a synonym of it.
        for (const { postings, worth } of ways) {
          read += postings.length
          for (let at = 0; at < postings.length; at++) {
            const slot = postings.texts[at] ?? 0
            if (asker[slot] === question) continue
            asker[slot] = question
            scores[slot] = (scores[slot] ?? 0) + worth * (postings.weights[at] ?? 0)
          }
        }
      }
      return best(scores, ids, limit, most * FULL * WHOLE)
    },
  }
}

/** Under this share of what was typed, two texts have words in common, not a subject. */
export const NEAR = 0.25

/** The highest of the scores, best first: one pass, for there may be a hundred thousand. */
function best(scores: Float32Array, ids: readonly (number | null)[], limit: number, most: number): Found[] {
  const found: Found[] = []
  let least = NEAR * most
  for (let slot = 0; slot < ids.length; slot++) {
    const score = scores[slot] ?? 0
    const id = ids[slot]
    if (score < least || score === 0 || id === null || id === undefined) continue
    found.push({ id, score })
    found.sort((one, other) => other.score - one.score || one.id - other.id)
    if (found.length > limit) found.pop()
    if (found.length === limit) least = found[limit - 1]?.score ?? least
  }
  return found.map(({ id, score }) => ({ id, score: Math.min(1, Math.round((100 * score) / most) / 100) }))
}
