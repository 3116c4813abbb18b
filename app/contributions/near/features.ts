import { meaningsOf } from './thesaurus'
import type { Typed } from './near-index'
import { wordsOf } from './words'

/** What a word of a title counts for, beside one of the text. */
export const TITLE = 2.2
/** How soon saying a thing again adds nothing; and how much a longer text waters what it says. */
const SOON = 3
const WATERED = 1
const USUAL_LENGTH = 20

/** What one word of a title weighs in a text of the usual length: as much as is asked of a text that resembles wholly. */
export const FULL = TITLE / (TITLE + SOON)

/** `=root` of a word, `#3` the group of synonyms 3, `~2` the field 2. */
export const wordFeature = (root: string) => `=${root}`
export const conceptFeature = (concept: number) => `#${concept}`
export const fieldFeature = (field: number) => `~${field}`
export const beginningFeature = (root: string) => `^${root.slice(0, 5)}`

/** What a published text is found by, each with a weight from 0 to 1. */
export function featuresOf({ title, text }: Typed): { feature: string; weight: number }[] {
  const counts = new Map<string, number>()
  const add = (feature: string, count: number) => counts.set(feature, (counts.get(feature) ?? 0) + count)
  let length = 0
  for (const [part, count] of [[title, TITLE], [text, 1]] as const) {
    const roots = wordsOf(part).map(({ root }) => root)
    length += roots.length
    for (const root of roots) {
      add(wordFeature(root), count)
      if (root.length > 5) add(beginningFeature(root), count)
    }
    for (const { concepts, fields } of meaningsOf(roots)) {
      for (const concept of concepts) add(conceptFeature(concept), count)
      for (const field of fields) add(fieldFeature(field), count)
    }
  }
  const water = SOON * (1 - WATERED + (WATERED * length) / USUAL_LENGTH)
  return [...counts].map(([feature, count]) => ({ feature, weight: count / (count + water) }))
}
