import { z } from 'zod'
import { readNumber, whyWrongNumber } from './number'

/** One line of a file of official addresses: of whom, or why it is refused. Lines are counted from one, as an editor shows them. */
export type MailboxLine = { line: number; code: string; email: string } | { line: number; why: string }

const emailShape = z.email()

/**
 * Reads a CSV of two columns, an INSEE code or SIREN and an address, apart by `;`, `,` or a tab. Empty lines and a first
 * line of titles are passed over; a code given twice is accepted once.
 */
export function readMailboxes(text: string): MailboxLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/).map((cells, index) => ({ line: index + 1, cells: cells.split(/[;,\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim()) }))
  const given = new Map<string, number>()
  return lines.filter(({ line, cells }) => cells.some(Boolean) && !(line === 1 && !cells.some((cell) => cell.includes('@')))).map(({ line, cells }) => {
    const read = readCells(cells)
    if ('why' in read) return { line, ...read }
    const before = given.get(read.code)
    if (before !== undefined) return { line, why: `${read.code} est déjà donné ligne ${before}` }
    given.set(read.code, line)
    return { line, ...read }
  })
}

function readCells(cells: readonly string[]): { code: string; email: string } | { why: string } {
  const [typed = '', email = '', ...others] = cells
  if (others.some(Boolean) || email === '') return { why: 'il faut deux colonnes, un code INSEE ou SIREN puis une adresse' }
  const code = readNumber(typed)?.toUpperCase()
  if (!code || (code.length !== 5 && code.length !== 9)) return { why: `«\u00a0${typed}\u00a0» n’est ni un code INSEE (cinq caractères) ni un SIREN (neuf chiffres)` }
  const wrong = whyWrongNumber(code)
  if (wrong) return { why: `${code}\u00a0: ${wrong}` }
  const address = emailShape.safeParse(email.toLowerCase())
  return address.success && email.length <= 254 ? { code, email: address.data } : { why: `«\u00a0${email}\u00a0» n’est pas une adresse électronique` }
}
