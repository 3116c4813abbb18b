import { beginningFeature, conceptFeature, fieldFeature, TITLE, wordFeature } from './features'
import type { Held, Typed } from './near-index'
import type { Postings } from './postings'
import { hintsOf, meaningOf, meaningsOf } from './thesaurus'
import { wordsOf } from './words'

/** One thing that was typed, and the ways a text may have it, the best first. */
type Asked = { ways: { postings: Postings; worth: number }[]; worth: number }

/** What another way of saying a word counts for beside the word itself. */
const SYNONYM = 1
const BEGINNING = 0.4
const HINT = 0.4
const SLIP = 0.9
/** A term of several words, said or meant; and the field all this belongs to. */
const TERM = 2
const FIELD = 0.5

/** As many things as one search asks: a text of ten pages is told by its rarest words. */
const MOST_ASKED = 60

/**
 * What is looked for in texts, the most telling first, and how much all of it is worth. A word that few texts have tells
 * more; one that nobody has is taken for the known ones that look like it.
 */
export function askedOf(held: Held, { title, text }: Typed): { asked: Asked[]; most: number } {
  const counts = new Map<string, { typed: string; count: number }>()
  const concepts = new Map<number, number>()
  const fields = new Map<number, number>()
  for (const [part, count] of [[title, TITLE], [text, 1]] as const) {
    const words = wordsOf(part)
    for (const { typed, root, telling } of words) counts.set(root, { typed, count: Math.max(counts.get(root)?.count ?? 0, count * telling) })
    for (const meaning of meaningsOf(words.map(({ root }) => root))) {
      for (const field of meaning.fields) fields.set(field, (fields.get(field) ?? 0) + count)
      if (meaning.length > 1) for (const concept of meaning.concepts) concepts.set(concept, Math.max(concepts.get(concept) ?? 0, count))
    }
  }
  const asked = [
    ...[...counts].map(([root, { typed, count }]) => askWord(held, root, typed, count)),
    ...[...concepts].map(([concept, count]) => ask(held, [{ feature: conceptFeature(concept), share: 1 }], count * TERM)),
    ...mainFields(fields).map(([field, share]) => ask(held, [{ feature: fieldFeature(field), share: 1 }], share * FIELD * TITLE)),
  ].sort((one, other) => other.worth - one.worth)
  return { asked: asked.slice(0, MOST_ASKED), most: asked.reduce((sum, { worth }) => sum + worth, 0) }
}

type Way = { feature: string; share: number }

function askWord(held: Held, root: string, typed: string, count: number): Asked {
  const ways = waysOf(root)
  if (held.byFeature.has(wordFeature(root)) || meaningOf(root) || typed.length < 4) return ask(held, ways, count)
  // Nobody has it: it is a slip for the nearest, almost surely.
  const lookalikes = held.lookalikes.find(typed)
  const alike = lookalikes.flatMap(({ word, likeness }) => waysOf(word).map(({ feature, share }) => ({ feature, share: (share * SLIP * likeness) / (lookalikes[0]?.likeness ?? 1) })))
  return ask(held, [...ways, ...alike].sort((one, other) => other.share - one.share), count)
}

const waysOf = (root: string): Way[] => [
  { feature: wordFeature(root), share: 1 },
  ...(meaningOf(root)?.concepts ?? []).map((concept) => ({ feature: conceptFeature(concept), share: SYNONYM })),
  ...hintsOf(root).map((concept) => ({ feature: conceptFeature(concept), share: HINT })),
  ...(root.length > 5 ? [{ feature: beginningFeature(root), share: BEGINNING }] : []),
]

/** The worth of what is asked: how rare it is in the best of the ways it is had. */
function ask({ byFeature, alive }: Held, ways: readonly Way[], count: number): Asked {
  const had = ways.flatMap(({ feature, share }) => {
    const postings = byFeature.get(feature)
    return postings ? [{ postings, worth: count * share * rarity(alive, postings.length) }] : []
  })
  had.sort((one, other) => other.worth - one.worth)
  return { ways: had, worth: had.length > 0 ? Math.max(...had.map(({ worth }) => worth)) : count * UNKNOWN }
}

/** What a word that nobody has leaves unfound. */
const UNKNOWN = 0.7

const rarity = (all: number, having: number) => Math.log(1 + (Math.max(all, having) - having + 0.5) / (having + 0.5))

/** The fields most of this belongs to, each with its share. */
function mainFields(fields: ReadonlyMap<number, number>): [number, number][] {
  const all = [...fields.values()].reduce((sum, count) => sum + count, 0)
  return [...fields].sort(([, one], [, other]) => other - one).slice(0, 2).map(([field, count]) => [field, count / all])
}
