import { cut, forged, forgedBook, forgedStory, type Pick, type Tampering } from './tampering'
import { type Book, fileOf, leaf, publicKeyOf, receiptOf, signedHead, signHead, spelled, type Story, writeBook } from './writer'

/** Changes the rows of the file and nothing else: what chains and signs them is left as it was. */
const rows = (name: string, change: (rows: string[], pick: Pick, lines: number) => { rows: string[]; wrong: number } | null): Tampering => [name, (story, pick) => {
  const book = writeBook(story)
  const changed = change([...book.lines, spelled(signedHead(book))], pick, book.lines.length)
  return changed && forged(changed.rows.map((row) => `${row}\n`).join(''), changed.wrong)
}]

/** Names another voter on line `n`, who has given nothing: the line alone is still right. */
const renamed = (line: string) => line.replace(/"voter":"c/, '"voter":"d')

function someVote({ events }: Story, pick: Pick): number | null {
  const votes = events.flatMap(({ kind }, n) => (kind === 'vote' ? [n] : []))
  return votes[pick(Math.max(1, votes.length))] ?? null
}

/** A book where line `n` is spelled otherwise, and all that follows chained and signed again. */
function respelled(book: Book, n: number, spelling: (line: string) => string): Book | null {
  const line = spelling(book.lines[n] ?? '')
  if (line === book.lines[n]) return null
  const lines = book.lines.with(n, line)
  for (let next = n + 1; next < lines.length; next += 1) lines[next] = (lines[next] ?? '').replace(/"prev":"[0-9a-f]{64}"(?=,"seq":\d+\}$)/, `"prev":"${leaf(lines[next - 1] ?? '')}"`)
  return { ...book, lines }
}

const spelling = (name: string, spell: (line: string) => string): Tampering => [name, (story, pick) => {
  const n = pick(story.events.length)
  const book = respelled(writeBook(story), n, spell)
  return book && forgedBook(book, n + 1)
}]

export const rowTamperings: Tampering[] = [
  ['another voter on a line, nothing else touched', (story, pick) => {
    const n = someVote(story, pick)
    const book = writeBook(story)
    return n === null ? null : forged(fileOf({ ...book, lines: book.lines.with(n, renamed(book.lines[n] ?? '')) }, spelled(signedHead(book))), n + 2)
  }],
  ['another voter on a line, the head signed again', (story, pick) => {
    const n = someVote(story, pick)
    const book = writeBook(story)
    return n === null || n + 1 === book.lines.length ? null : forgedBook({ ...book, lines: book.lines.with(n, renamed(book.lines[n] ?? '')) }, n + 2)
  }],
  ['another voter on the last line, the head as it was', (story, pick) => {
    const n = someVote(story, pick)
    const book = n === null ? null : writeBook(cut(story, n + 1))
    return book && forged(fileOf({ ...book, lines: book.lines.with(-1, renamed(book.lines.at(-1) ?? '')) }, spelled(signedHead(book))), book.lines.length + 1)
  }],
  ['another voter on the last line, the head signed again', (story, pick) => {
    const n = someVote(story, pick)
    const book = n === null ? null : writeBook(cut(story, n + 1))
    return book && forgedBook({ ...book, lines: book.lines.with(-1, renamed(book.lines.at(-1) ?? '')) }, null)
  }],
  ['another voter on the last line, the head signed again, and the receipt of who voted', (story, pick) => {
    const n = someVote(story, pick)
    const book = n === null ? null : writeBook(cut(story, n + 1))
    return book && forgedBook({ ...book, lines: book.lines.with(-1, renamed(book.lines.at(-1) ?? '')) }, 0, receiptOf(book, book.lines.length))
  }],
  rows('a line removed', (rows, pick, lines) => {
    const n = pick(lines)
    return { rows: rows.toSpliced(n, 1), wrong: n + 1 }
  }),
  rows('a line twice', (rows, pick, lines) => {
    const n = pick(lines)
    return { rows: rows.toSpliced(n, 0, rows[n] ?? ''), wrong: n + 2 }
  }),
  rows('two lines in each other’s place', (rows, pick, lines) => {
    const n = pick(lines - 1)
    return { rows: [...rows.slice(0, n), rows[n + 1] ?? '', rows[n] ?? '', ...rows.slice(n + 2)], wrong: n + 1 }
  }),
  rows('the head before the last line', (rows, _, lines) => ({ rows: [...rows.slice(0, -2), rows[lines] ?? '', rows[lines - 1] ?? ''], wrong: lines })),
  rows('an empty row', (rows, pick, lines) => {
    const n = pick(lines + 1)
    return { rows: rows.toSpliced(n, 0, ''), wrong: n + 1 }
  }),
  rows('an empty row at the end', (rows, _, lines) => ({ rows: [...rows, ''], wrong: lines + 1 })),
  rows('a row that is not JSON', (rows, pick, lines) => {
    const n = pick(lines + 1)
    return { rows: rows.with(n, (rows[n] ?? '').slice(0, -1)), wrong: n + 1 }
  }),
  rows('a row that is no object', (rows, pick, lines) => {
    const n = pick(lines + 1)
    return { rows: rows.with(n, ['null', '[]', '12', '"seq"'][pick(4)] ?? ''), wrong: n + 1 }
  }),
  spelling('a space after a colon', (line) => line.replace('"kind":', '"kind": ')),
  spelling('a space at the end', (line) => `${line} `),
  spelling('a space at the beginning', (line) => ` ${line}`),
  spelling('a carriage return', (line) => `${line}\r`),
  spelling('members in another order', (line) => line.replace(/^\{("at":"[^"]*"),/, '{').replace(/\}$/, (end) => `,"at":${/^\{"at":("[^"]*")/.exec(line)?.[1]}${end}`)),
  spelling('a needless escape', (line) => line.replace('"kind"', '"\\u006bind"')),
  spelling('an accent escaped', (line) => line.replace(/[é\u{1f600}\ufb33]/u, (one) => [...one].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''))),
  spelling('a slash escaped', (line) => line.replace('"kind":"', '"kind":"\\/')),
  spelling('a number with a point', (line) => line.replace(/(\d)\}$/, '$1.0}')),
  spelling('a number with an exponent', (line) => line.replace(/(\d)\}$/, '$1e0}')),
  spelling('a number as text', (line) => line.replace(/"seq":(\d+)\}$/, '"seq":"$1"}')),
  spelling('a number missed', (line) => line.replace(/"seq":(\d+)\}$/, (_, seq) => `"seq":${Number(seq) + 1}}`)),
  spelling('a member twice', (line) => line.replace(/\}$/, (end) => `,"seq":${/"seq":(\d+)\}$/.exec(line)?.[1]}${end}`)),
  spelling('a member more', (line) => line.replace(/\}$/, ',"then":0}')),
  spelling('the line above named in capitals', (line) => line.replace(/"prev":"[0-9a-f]{64}"(?=,"seq":\d+\}$)/, (prev) => prev.toUpperCase().replace('PREV', 'prev'))),
  spelling('another line above', (line) => line.replace(/"prev":"[0-9a-f]{64}"(?=,"seq":\d+\}$)/, `"prev":"${'1'.repeat(64)}"`)),
  spelling('an instant of another time zone', (line) => line.replace(/^(\{"at":"[^"]*)Z"/, '$1+00:00"')),
  spelling('an instant without milliseconds', (line) => line.replace(/^(\{"at":"[^"]*)\.\d{3}Z"/, '$1Z"')),
  spelling('an instant to the microsecond', (line) => line.replace(/^(\{"at":"[^"]*)Z"/, '$1000Z"')),
  spelling('a day that is not', (line) => line.replace(/^\{"at":"(\d{4})-\d\d-\d\d/, '{"at":"$1-02-30')),
  spelling('half a pair of UTF-16 units', (line) => line.replace('"kind":"', '"kind":"\\ud800')),
  ['only its first lines, signed by the same key', (story, pick) => forgedStory(cut(story, 1 + pick(story.events.length)), null)],
  ['its first lines, and a receipt of a later one', (story, pick) => {
    const n = someVote(story, pick)
    return n === null ? null : forgedStory(cut(story, n), 0, receiptOf(writeBook(story), n + 1))
  }],
  ['its first lines, and a checkpoint of more', (story, pick) => forgedStory(cut(story, 1 + pick(story.events.length - 1)), 0, signedHead(writeBook(story)))],
  ['all of it by another key', (story) => forgedStory(rekeyed(story), null)],
  ['all of it by another key, and a checkpoint of the former', (story) => forgedStory(rekeyed(story), 0, signedHead(writeBook(story)))],
  ['the head by another key', (story) => {
    const book = writeBook(story)
    return forged(fileOf(book, spelled(signHead(book.seed + 1, signedHead(book).head))), book.lines.length + 1)
  }],
]

function rekeyed(story: Story): Story {
  const seed = story.seed + 1
  const [genesis, ...others] = story.events
  return genesis ? { ...story, seed, events: [{ ...genesis, body: { ...genesis.body, key: publicKeyOf(seed) } }, ...others] } : story
}
