/** Finds the known words that look like one that is not, by the three letters in a row they share. */
export type Lookalikes = { add(word: string): void; find(word: string): { word: string; likeness: number }[] }

const NEAREST = 3
/** What looks much less alike than the best was not meant. */
const AS_ALIKE = 0.85
/** Under this share of three letters in common, two words only begin alike. */
const ALIKE = 0.4

/** @returns words to which others are added, and those that look most like one: best first, at most three */
export function openLookalikes(): Lookalikes {
  const words: string[] = []
  const having = new Map<string, number[]>()
  return {
    add(word) {
      for (const trigram of trigramsOf(word)) {
        const those = having.get(trigram)
        if (those) those.push(words.length)
        else having.set(trigram, [words.length])
      }
      words.push(word)
    },
    find(word) {
      const trigrams = trigramsOf(word)
      const shared = new Map<number, number>()
      for (const trigram of trigrams) for (const at of having.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
      const alike = [...shared]
        .map(([at, count]) => ({ word: words[at] ?? '', likeness: (2 * count) / (trigrams.size + (words[at]?.length ?? 0) + 1) }))
        .filter(({ likeness }) => likeness >= ALIKE)
        .sort((one, other) => other.likeness - one.likeness)
      return alike.slice(0, NEAREST).filter(({ likeness }) => likeness >= AS_ALIKE * (alike[0]?.likeness ?? 0))
    },
  }
}

/** The beginning tells more than the end: it alone is marked. */
function trigramsOf(word: string): Set<string> {
  const padded = `  ${word}`
  const trigrams = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3))
  return trigrams
}
