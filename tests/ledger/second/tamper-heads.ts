import { forged, type Pick, type Tampering } from './tampering'
import { type Book, fileOf, headOf, instant, type Story, signedHead, signHead, signText, spelled, writeBook } from './writer'

/** Puts another last row in the place of the head; null when it is the same. */
const last = (name: string, make: (book: Book, pick: Pick) => string | null): Tampering => [name, (story: Story, pick) => {
  const book = writeBook(story)
  const row = make(book, pick)
  return row === null || row === spelled(signedHead(book)) ? null : forged(fileOf(book, row), book.lines.length + 1)
}]

/** A head that lies, rightly signed. */
const lying = (name: string, lie: (book: Book, pick: Pick) => Record<string, unknown>) =>
  last(name, (book, pick) => spelled(signHead(book.seed, { ...headOf(book), ...lie(book, pick) })))

const signed = (name: string, change: (signature: string, book: Book) => string) =>
  last(name, (book) => spelled({ ...signedHead(book), signature: change(signedHead(book).signature, book) }))

const file = (name: string, change: (text: string, book: Book) => string, wrong: (book: Book) => number): Tampering => [name, (story) => {
  const book = writeBook(story)
  return forged(change(fileOf(book), book), wrong(book))
}]

const lastRow = (book: Book) => book.lines.length + 1
const flip = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)

export const headTamperings: Tampering[] = [
  lying('a head of fewer lines', (book, pick) => headOf(book, 1 + pick(book.lines.length - 1))),
  lying('a head of one line more', ({ lines }) => ({ size: lines.length + 1 })),
  lying('a size as text', ({ lines }) => ({ size: String(lines.length) })),
  lying('another root', (book) => ({ root: flip(headOf(book).root) })),
  lying('a root in capitals', () => ({ root: 'A'.repeat(64) })),
  lying('a head of another edition', () => ({ edition: '1999' })),
  lying('a head dated a millisecond later', (book) => ({ at: instant(Date.parse(headOf(book).at ?? '') + 1) })),
  lying('a head dated like the first line', ({ ats }) => ({ at: ats[0] })),
  lying('a head of another kind', () => ({ kind: 'line' })),
  lying('a head with a member more', () => ({ note: '' })),
  last('a head without its date', (book) => {
    const { at: _, ...head } = headOf(book)
    return spelled(signHead(book.seed, head))
  }),
  signed('a signature with one digit changed', flip),
  signed('a signature cut short', (signature) => signature.slice(0, -2)),
  signed('a signature in capitals', (signature) => signature.toUpperCase()),
  signed('no signature', () => ''),
  signed('the signature of the head as JSON.stringify writes it after a change of order', (_, book) => {
    const { at, ...head } = headOf(book)
    return signText(book.seed, JSON.stringify({ ...head, at }))
  }),
  last('a head with a space', (book) => spelled(signedHead(book)).replace('"signature":', '"signature": ')),
  last('a head in another order', (book) => {
    const { head, signature } = signedHead(book)
    return JSON.stringify({ signature, head })
  }),
  last('a head of another order within', (book) => {
    const { head: { at, ...head }, signature } = signedHead(book)
    return JSON.stringify({ head: { ...head, at }, signature })
  }),
  last('a last row with a member more', (book) => spelled({ ...signedHead(book), size: book.lines.length })),
  last('a head without a signature', (book) => spelled({ head: headOf(book) })),
  last('a line in the place of the head', (book) => book.lines.at(-1) ?? ''),
  file('no head', (text, { lines }) => text.split('\n').slice(0, lines.length).map((row) => `${row}\n`).join(''), ({ lines }) => lines.length),
  file('two heads', (text, { lines }) => `${text}${text.split('\n')[lines.length]}\n`, lastRow),
  file('no LF at the end', (text) => text.slice(0, -1), lastRow),
  file('CR and LF everywhere', (text) => text.replaceAll('\n', '\r\n'), () => 1),
  file('CR and LF at the end', (text) => text.replace(/\n$/, '\r\n'), lastRow),
  file('CR for LF', (text) => text.replaceAll('\n', '\r'), () => 1),
  file('a byte order mark', (text) => `\ufeff${text}`, () => 1),
  file('nothing', () => '', () => 1),
  file('one LF', () => '\n', () => 1),
  file('a head alone', (text, { lines }) => `${text.split('\n')[lines.length]}\n`, () => 1),
  file('something after the last LF', (text) => `${text} `, lastRow),
]
