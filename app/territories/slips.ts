/** How many slips of the keyboard a word forgives; none in a number. */
export const forgivenIn = (word: string): number => (word.length < 3 || /\d/.test(word) ? 0 : word.length < 6 ? 1 : 2)

/** The same of a whole name of several words: one more where it is long. */
export const forgivenWhole = (name: string): number => forgivenIn(name) + (name.length > 11 && !/\d/.test(name) ? 1 : 0)

/** As many letters as a number has bits: what is longer forgives nothing. */
const MOST_LETTERS = 31

/** How many bits of a set of letters are set. */
export function countLetters(letters: number): number {
  let rest = letters - ((letters >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

type CountSlips = (name: string) => { whole: number; beginning: number }

/**
 * Counts how many slips (a letter more, less, other, or two exchanged: Damerau–Levenshtein) lead from `typed` to a name,
 * and to the nearest beginning of that name, for it may still be being typed. One column of the usual table is two
 * numbers, a bit for each letter typed: where it grows and where it shrinks (Myers 1999, Hyyrö 2003). Thousands of names
 * are counted in less than a millisecond.
 */
export function slipsFrom(typed: string): CountSlips {
  if (typed.length > MOST_LETTERS) return () => ({ whole: Infinity, beginning: Infinity })
  const places = new Int32Array(128)
  for (let at = 0; at < typed.length; at++) places[typed.charCodeAt(at)] = (places[typed.charCodeAt(at)] ?? 0) | (1 << at)
  const last = 1 << (typed.length - 1)
  return (name) => {
    let slips = typed.length
    let beginning = slips
    let grows = -1
    let shrinks = 0
    let same = 0
    let before = 0
    for (let column = 0; column < name.length; column++) {
      const here = places[name.charCodeAt(column)] ?? 0
      const exchanged = ((~same & here) << 1) & before
      same = exchanged | (((here & grows) + grows) ^ grows) | here | shrinks
      const more = shrinks | ~(same | grows)
      const less = same & grows
      if (more & last) slips++
      if (less & last) slips--
      const carried = (more << 1) | 1
      grows = (less << 1) | ~(same | carried)
      shrinks = carried & same
      before = here
      if (slips < beginning) beginning = slips
    }
    return { whole: slips, beginning }
  }
}
