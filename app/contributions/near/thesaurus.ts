import thesaurus from './thesaurus.json'
import { wordsOf } from './words'

/** What some words in a row mean: the groups of synonyms that have them, and the fields these groups belong to. */
export type Meaning = { concepts: number[]; fields: number[]; length: number }

/** The longest term, in telling words. */
const LONGEST = 4

/** Every term of `thesaurus.json` by its roots: a field of local life, its groups of words one says for one another. */
const TERMS = read()

/** What some longer term begins with: no other is worth a look at the next word. */
const LONGER = new Set([...TERMS.keys()].flatMap((term) => term.split(' ').map((_, at, roots) => roots.slice(0, at).join(' '))))

/** The roots of the terms that are one word: known even where no need has them. */
export const SINGLE_TERMS: readonly string[] = [...TERMS.keys()].filter((term) => !term.includes(' '))

/** What one word means by itself. */
export const meaningOf = (root: string): Meaning | undefined => TERMS.get(root)

/** As many groups as a word may hint at: one of more terms than that says nothing. */
const MOST_HINTED = 2

/** The groups where a word is part of some longer term: « livraison » hints at « livraison de repas ». */
const HINTS = readHints()

/** What one word hints at, without saying it. */
export const hintsOf = (root: string): readonly number[] => HINTS.get(root) ?? []

/** What the words of a text mean, term after term: « salle des fêtes » is one, and its words are read alone too. */
export function meaningsOf(roots: readonly string[]): Meaning[] {
  const meanings: Meaning[] = []
  for (let at = 0; at < roots.length; at++) {
    let term = ''
    for (let length = 1; length <= LONGEST && at + length <= roots.length; length++) {
      term = length === 1 ? (roots[at] ?? '') : `${term} ${roots[at + length - 1]}`
      const entry = TERMS.get(term)
      if (entry) meanings.push(entry)
      if (!LONGER.has(term)) break
    }
  }
  return meanings
}

function read(): Map<string, Meaning> {
  const terms = new Map<string, Meaning>()
  let concept = 0
  for (const [field, groups] of Object.values(thesaurus).entries()) {
    for (const group of groups) {
      for (const term of group) {
        const key = wordsOf(term).map(({ root }) => root).join(' ')
        if (key === '') continue
        const entry = terms.get(key) ?? { concepts: [], fields: [], length: key.split(' ').length }
        if (!entry.concepts.includes(concept)) entry.concepts.push(concept)
        if (!entry.fields.includes(field)) entry.fields.push(field)
        terms.set(key, entry)
      }
      concept++
    }
  }
  return terms
}

function readHints(): Map<string, number[]> {
  const hints = new Map<string, Set<number>>()
  for (const [term, { concepts }] of TERMS) {
    const roots = term.split(' ')
    if (roots.length > 1) for (const root of roots) hints.set(root, new Set([...(hints.get(root) ?? []), ...concepts]))
  }
  return new Map([...hints].filter(([, concepts]) => concepts.size <= MOST_HINTED).map(([root, concepts]) => [root, [...concepts]]))
}
