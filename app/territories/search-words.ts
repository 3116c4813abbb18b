/** Words that say nothing of which territory is meant: a search may leave them out, or have one for another. */
const LINKING = new Set(['a', 'an', 'au', 'aux', 'd', 'dans', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'sous', 'sur'])

const SHORTENED = new Map([
  ['st', 'saint'], ['sts', 'saints'], ['ste', 'sainte'], ['stes', 'saintes'], ['mt', 'mont'], ['mts', 'monts'], ['gd', 'grand'], ['gde', 'grande'], ['fd', 'ferrand'],
  ['2', 'deux'], ['3', 'trois'], ['4', 'quatre'], ['5', 'cinq'], ['6', 'six'], ['7', 'sept'], ['8', 'huit'], ['9', 'neuf'],
])

/** As many as tell any territory from all others; what is beyond is not read. */
const MOST_WORDS = 10

/**
 * The words of a name or of what was typed, as they are compared: no case, accent, hyphen, apostrophe or ligature;
 * “St” is “saint”, “N.D.” is “notre dame”, “s/” is “sur”, “15ème” is “15” and “4” is “quatre”.
 */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '')
  const words = plain.replace(/\bn\.? ?d\.(?= )|\bnd(?= )/g, 'notre dame').replace(/(?<=[a-z]{3})\/(?=[a-z]{3})/g, ' sur ').replace(/\bs\/\s*s\b|\bss?\//g, (found) => (found.startsWith('ss') ? 'sous ' : 'sur ')).match(/[a-z0-9]+/g) ?? []
  return words.slice(0, MOST_WORDS).map((word) => word.replace(/^(\d+)(er|ere|e|eme|ieme|nd|nde)$/, '$1')).map((word) => SHORTENED.get(word) ?? word)
}

/** A name as it is spelled, accents kept: « Vire » is not « Viré ». */
export const spellingOf = (text: string): string => (text.toLowerCase().normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** The words that tell one territory from another; all of them when there is no other. */
export function tellingOf(words: readonly string[]): string[] {
  const telling = [...new Set(words)].filter((word) => !LINKING.has(word))
  return telling.length > 0 ? telling : [...new Set(words)]
}

/** The same words without those that only link, at their two ends: « à la Réunion » is « Réunion ». */
export function trimLinks(words: readonly string[], ends: 'start' | 'both' = 'both'): string[] {
  const first = words.findIndex((word) => !LINKING.has(word))
  const last = ends === 'both' ? words.findLastIndex((word) => !LINKING.has(word)) : words.length - 1
  return first < 0 ? [] : words.slice(first, last + 1)
}

/** Which letters a word has, one bit each: tells at once that two words are too different to be compared. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}
