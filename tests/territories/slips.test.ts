import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipsFrom } from '~/territories/slips'

/** The table of every textbook: letter by letter, the least of a letter more, less, other, or two exchanged. */
function slipsByTable(typed: string, name: string): { whole: number; beginning: number } {
  const table = [Array.from({ length: name.length + 1 }, (_, column) => column)]
  const at = (line: number, column: number) => table[line]?.[column] ?? Infinity
  for (let line = 1; line <= typed.length; line++) {
    table[line] = [line]
    for (let column = 1; column <= name.length; column++) {
      const exchanged = typed[line - 1] === name[column - 2] && typed[line - 2] === name[column - 1] ? at(line - 2, column - 2) + 1 : Infinity
      table[line]?.push(Math.min(at(line - 1, column - 1) + (typed[line - 1] === name[column - 1] ? 0 : 1), at(line - 1, column) + 1, at(line, column - 1) + 1, exchanged))
    }
  }
  return { whole: at(typed.length, name.length), beginning: Math.min(...(table[typed.length] ?? [])) }
}

const letters = (longest: number) => fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: longest }).map((all) => all.join(''))

test('Les fautes de frappe sont comptées comme par la table, quoi qu’on tape', () => {
  fc.assert(fc.property(letters(31), letters(45), (typed, name) => {
    expect(slipsFrom(typed)(name)).toEqual(slipsByTable(typed, name))
  }), { numRuns: 3000 })
})

test.each([['toulose', 'toulouse', 1], ['tuolouse', 'toulouse', 1], ['rennnes', 'rennes', 1], ['strazbourg', 'strasbourg', 1], ['a'.repeat(32), 'a'.repeat(32), Infinity]])('« %s » est à tant de fautes de « %s »', (typed, name, slips) => {
  expect(slipsFrom(typed)(name).whole).toBe(slips)
})
