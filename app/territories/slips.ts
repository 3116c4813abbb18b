/** How many slips of the keyboard a word forgives; none in a number. */
export const forgivenIn = (word: string): number => (word.length < 3 || /\d/.test(word) ? 0 : word.length < 6 ? 1 : 2)

/** How many bits of a set of letters are set. */
export function countLetters(letters: number): number {
  let rest = letters - ((letters >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

const WIDTH = 128
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const

const of = (row: Uint8Array, column: number) => row[column] ?? 0

/**
 * How many slips (a letter more, less, other, or two exchanged: Damerau–Levenshtein) lead from `typed` to `name`, and to
 * the nearest beginning of `name`, for it may still be being typed. Above `most` both are only “too many”.
 * @param typed at most 100 letters
 */
export function countSlips(typed: string, name: string, most: number): { whole: number; beginning: number } {
  const length = Math.min(name.length, typed.length + most)
  let [before, last, now] = rows
  for (let column = 0; column <= length; column++) last[column] = column
  for (let line = 1; line <= typed.length; line++) {
    const letter = typed.charCodeAt(line - 1)
    let least = line
    now[0] = line
    for (let column = 1; column <= length; column++) {
      const other = name.charCodeAt(column - 1)
      let slips = Math.min(of(last, column - 1) + (letter === other ? 0 : 1), of(last, column) + 1, of(now, column - 1) + 1)
      if (line > 1 && column > 1 && letter === name.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === other) slips = Math.min(slips, of(before, column - 2) + 1)
      now[column] = slips
      if (slips < least) least = slips
    }
    if (least > most) return { whole: most + 1, beginning: most + 1 }
    ;[before, last, now] = [last, now, before]
  }
  let beginning = of(last, 0)
  for (let column = 1; column <= length; column++) beginning = Math.min(beginning, of(last, column))
  return { whole: name.length > length ? most + 1 : of(last, length), beginning }
}
