import { type Holding, rowInWords, shownValue } from './holding'
import { RETENTION } from './retention'

/** Everything held, for a program: kind by kind, with who sees it and how long it is kept. @param at when it was read */
export const jsonExport = (holdings: Holding[], at: Date): string =>
  JSON.stringify({
    'exporté le': at.toISOString(),
    rubriques: holdings.map(({ title, seenBy, kept, rows }) => ({ titre: title, 'qui le voit': seenBy, 'gardé': RETENTION[kept].long, lignes: rows.map(rowInWords) })),
  }, null, 2)

/**
 * The same for a spreadsheet: one line a value, because each kind has its own columns. As Excel opens it in French by a
 * double click: a byte order mark, semicolons, every cell in quotation marks.
 */
export const csvExport = (holdings: Holding[]): string => {
  const lines = holdings.flatMap(({ title, rows }) =>
    rows.flatMap((row, index) => Object.entries(row).map(([name, value]) => [title, String(index + 1), name, shownValue(name, value)])))
  return `\ufeff${[['Rubrique', 'Ligne', 'Donnée', 'Valeur'], ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`
}

/** A text that begins like a formula would be run by the spreadsheet that opens it: an apostrophe makes it a text again. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
