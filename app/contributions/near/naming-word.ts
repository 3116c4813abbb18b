import type { Typed } from './near-index'
import type { Told } from './tell-apart'
import { fold, wordsOf } from './words'

/** The word that these texts share most and others have least, as most of them write it. @param roots of the things that are words */
export function commonWord(texts: readonly Typed[], told: readonly Told[], roots: readonly (string | undefined)[]): string {
  const shared = new Map<string, number>()
  for (const { things, weights } of told) {
    for (const [at, thing] of things.entries()) {
      const root = roots[thing]
      if (root !== undefined) shared.set(root, (shared.get(root) ?? 0) + (weights[at] ?? 0))
    }
  }
  const written = new Map<string, Map<string, number>>()
  // Titles say it; the texts only where no title does.
  const inTitles = texts.map(({ title }) => title).join(' ')
  const isSaid = wordsOf(inTitles).some(({ root }) => shared.has(root))
  for (const words of isSaid ? [inTitles] : texts.map(({ text }) => text)) {
    for (const word of words.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) {
      const [{ root } = { root: '' }] = wordsOf(fold(word))
      if (!shared.has(root)) continue
      const forms = written.get(root) ?? new Map<string, number>()
      written.set(root, forms.set(word, (forms.get(word) ?? 0) + 1))
    }
  }
  const [root = ''] = first([...shared].filter(([candidate]) => written.has(candidate)))
  const [form = ''] = first([...(written.get(root) ?? [])])
  return form
}

/** The one that counts most; of those that count as much, the first of the alphabet. */
const first = (counted: [string, number][]): [string?, number?] =>
  counted.reduce<[string?, number?]>((best, one) => (best[1] === undefined || one[1] > best[1] || (one[1] === best[1] && one[0] < (best[0] ?? '')) ? one : best), [])
