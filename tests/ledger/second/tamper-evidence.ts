import { forgedBook, forgedStory, type Pick, type Tampering } from './tampering'
import { type Book, headOf, instant, leaf, promiseOf, receiptOf, type Story, signedHead, signHead, signPromise, spelled, writeBook } from './writer'

type Receipt = ReturnType<typeof receiptOf>
type Act = { book: Book; seq: number; size: number; pick: Pick }

/** The right ledger, and something given with it that is made from one of its acts. */
const given = (name: string, make: (act: Act) => unknown, wrong: null | 0 = 0): Tampering => [name, (story, pick) => {
  const act = someAct(story, pick)
  const extra = act && make(act)
  return extra ? forgedBook(act.book, wrong, extra) : null
}]

function someAct(story: Story, pick: Pick): Act | null {
  const acts = story.events.flatMap(({ kind }, n) => (['vote', 'withdrawal', 'invalidation'].includes(kind) ? [n + 1] : []))
  const seq = acts[pick(Math.max(1, acts.length))]
  const book = writeBook(story)
  return seq === undefined ? null : { book, seq, size: seq + pick(book.lines.length - seq + 1), pick }
}

const receipt = (name: string, change: (receipt: Receipt, act: Act) => object | null) => given(name, (act) => {
  const right = receiptOf(act.book, act.seq, act.size)
  const changed = change(right, act)
  return changed && spelled(changed) !== spelled(right) ? changed : null
})

const promise = (name: string, change: (promised: Record<string, unknown>, act: Act) => Record<string, unknown>) =>
  given(name, (act) => {
    const { signature: _, ...promised } = promiseOf(act.book, act.seq) as Record<string, unknown>
    return signPromise(act.book.seed, change(promised, act))
  })

const checkpoint = (name: string, make: (book: Book, pick: Pick) => unknown, wrong: null | 0 = 0): Tampering => [name, (story, pick) => {
  const book = writeBook(story)
  return forgedBook(book, wrong, make(book, pick))
}]

/** Another ledger of the same edition and the same key, which parts from this one at line `n`. */
function fork(story: Story, pick: Pick): { book: Book; n: number } {
  const n = 2 + pick(story.events.length - 1)
  const at = story.events[n]?.at ?? story.events.at(-1)?.at ?? 0
  return { book: writeBook({ ...story, events: [...story.events.slice(0, n), { at, kind: 'vote', body: { voter: 'd'.repeat(32), proposal: 1, territory: 'commune-15187' } }, ...story.events.slice(n)] }), n }
}

const later = (at: unknown) => instant(Date.parse(String(at)) + 1)
const flip = (hex = '') => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)

export const evidenceTamperings: Tampering[] = [
  given('a receipt', ({ book, seq, size }) => receiptOf(book, seq, size), null),
  given('a receipt as people print it', ({ book, seq, size }) => `${JSON.stringify(receiptOf(book, seq, size), null, 2)}\n`, null),
  given('a receipt in another order', ({ book, seq, size }) => Object.fromEntries(Object.entries(receiptOf(book, seq, size)).toReversed()), null),
  given('a promise', ({ book, seq }) => promiseOf(book, seq), null),
  checkpoint('a checkpoint', (book, pick) => signedHead(book, 1 + pick(book.lines.length)), null),
  checkpoint('a checkpoint as people print it', (book) => JSON.stringify(signedHead(book), null, '\t'), null),
  ['every receipt, every promise and every checkpoint', (story) => {
    const book = writeBook(story)
    const acts = story.events.flatMap(({ kind }, n) => (['vote', 'withdrawal', 'invalidation'].includes(kind) ? [n + 1] : [])).slice(0, 10)
    return forgedBook(book, null, ...acts.flatMap((seq) => [receiptOf(book, seq), promiseOf(book, seq), signedHead(book, seq)]))
  }],
  ['a right receipt, then a wrong one', (story, pick) => {
    const act = someAct(story, pick)
    const right = act && receiptOf(act.book, act.seq)
    return right && forgedBook(act.book, 0, right, { ...right, support: !right.support })
  }],
  receipt('a proof cut short', ({ proof, ...others }) => ({ ...others, proof: proof.slice(0, -1) })),
  receipt('a proof cut at its start', ({ proof, ...others }) => ({ ...others, proof: proof.slice(1) })),
  receipt('a proof with a hash more', ({ proof, ...others }) => ({ ...others, proof: [...proof, '0'.repeat(64)] })),
  receipt('a proof with its last hash twice', ({ proof, ...others }) => ({ ...others, proof: [...proof, ...proof.slice(-1)] })),
  receipt('a proof turned round', ({ proof, ...others }) => ({ ...others, proof: proof.toReversed() })),
  receipt('a proof with one digit changed', ({ proof, ...others }, { pick }) => {
    const n = pick(proof.length)
    return { ...others, proof: proof.map((hash, index) => (index === n ? flip(hash) : hash)) }
  }),
  receipt('a proof in capitals', ({ proof, ...others }) => ({ ...others, proof: proof.map((hash) => hash.toUpperCase()) })),
  receipt('no proof at all', ({ proof: _, ...others }) => others),
  receipt('the number of the line before', (right) => ({ ...right, seq: right.seq - 1 })),
  receipt('the number of the line after', (right) => ({ ...right, seq: right.seq + 1 })),
  receipt('a number beyond the head', (right) => ({ ...right, seq: right.head.size + right.seq })),
  receipt('the contrary support', (right) => ({ ...right, support: !right.support })),
  receipt('another proposal', (right) => ({ ...right, proposal: right.proposal + 1 })),
  receipt('another territory', (right) => ({ ...right, territory: `${right.territory}0` })),
  receipt('another instant', (right) => ({ ...right, at: later(right.at) })),
  receipt('another edition', (right) => ({ ...right, edition: '1999' })),
  receipt('another line', (right) => ({ ...right, line: right.line.replace('"voter":"c', '"voter":"d') })),
  receipt('the line spelled otherwise', (right) => ({ ...right, line: right.line.replace(',', ', ') })),
  receipt('a head of another size', (right) => ({ ...right, head: { ...right.head, size: right.head.size + 1 } })),
  receipt('a head of another root', (right) => ({ ...right, head: { ...right.head, root: flip(right.head.root) } })),
  receipt('a head dated otherwise, and signed', (right, { book }) => ({ ...right, ...signHead(book.seed, { ...right.head, at: later(right.head.at) }) })),
  receipt('the head of another size than the proof', (right, { book, size }) => (size > 1 && size !== book.lines.length ? { ...right, ...signedHead(book) } : null)),
  receipt('a signature by another key', (right, { book }) => ({ ...right, ...signHead(book.seed + 1, right.head) })),
  receipt('a signature with one digit changed', (right) => ({ ...right, signature: flip(right.signature) })),
  receipt('the number as text', (right) => ({ ...right, seq: String(right.seq) })),
  receipt('the support as text', (right) => ({ ...right, support: String(right.support) })),
  receipt('a proof that is no list', (right) => ({ ...right, proof: {} })),
  receipt('a line that is no text', (right) => ({ ...right, line: JSON.parse(right.line) })),
  receipt('a head with a member more, and signed', (right, { book }) => ({ ...right, ...signHead(book.seed, { ...right.head, note: '' }) })),
  receipt('a member more', (right) => ({ ...right, note: '' })),
  given('the receipt of a line that is no act', ({ book }) => ({ ...receiptOf(book, 2), proposal: 1, territory: 'commune-15187' })),
  ['the receipt of another ledger', (story, pick) => {
    const act = someAct(story, pick)
    return act && forgedBook(act.book, 0, receiptOf(writeBook({ ...story, seed: story.seed + 1 }), act.seq))
  }],
  ['the receipt of a forked ledger', (story, pick) => {
    const forked = fork(story, pick)
    return forgedStory(story, 0, receiptOf(forked.book, forked.n + 1))
  }],
  ['the receipt of a forked ledger, for a line of before', (story, pick) => {
    const act = someAct(story, pick)
    const forked = fork(story, pick)
    return act && act.seq <= forked.n ? forgedBook(act.book, 0, receiptOf(forked.book, act.seq)) : null
  }],
  promise('a promise of the contrary support', ({ support, ...others }) => ({ ...others, support: !support })),
  promise('a promise of another proposal', ({ proposal, ...others }) => ({ ...others, proposal: Number(proposal) + 1 })),
  promise('a promise of another territory', ({ territory, ...others }) => ({ ...others, territory: `${territory}0` })),
  promise('a promise at another instant', ({ at, ...others }) => ({ ...others, at: later(at) })),
  promise('a promise of another edition', (others) => ({ ...others, edition: '1999' })),
  promise('a promise of a line that is not there', ({ leaf, ...others }) => ({ ...others, leaf: flip(String(leaf)) })),
  promise('a promise of the opening', (others, { book }) => ({ ...others, leaf: leaf(book.lines[1] ?? '') })),
  promise('a promise of the number of its line', (others, { seq }) => ({ ...others, leaf: seq })),
  promise('a promise that tells its place', (others, { seq }) => ({ ...others, seq })),
  given('a promise signed by another key', ({ book, seq }) => promiseOf({ ...book, seed: book.seed + 1 }, seq)),
  given('a promise whose signature is of a head', ({ book, seq }) => ({ ...promiseOf(book, seq), signature: signedHead(book).signature })),
  ['a checkpoint of a forked ledger', (story, pick) => {
    const { book, n } = fork(story, pick)
    return forgedStory(story, 0, signedHead(book, n + 1 + pick(book.lines.length - n)))
  }],
  ['a checkpoint of a forked ledger, before it forked', (story, pick) => {
    const { book, n } = fork(story, pick)
    return forgedStory(story, null, signedHead(book, 1 + pick(n)))
  }],
  checkpoint('a checkpoint of more lines than there are', (book) => signHead(book.seed, { ...headOf(book), size: book.lines.length + 1 })),
  checkpoint('a checkpoint dated otherwise', (book) => signHead(book.seed, { ...headOf(book), at: later(headOf(book).at) })),
  checkpoint('a checkpoint of another edition', (book) => signHead(book.seed, { ...headOf(book), edition: '1999' })),
  checkpoint('a checkpoint by another key', (book) => signHead(book.seed + 1, headOf(book))),
  checkpoint('a checkpoint with a member more', (book) => ({ ...signedHead(book), note: '' })),
  checkpoint('a checkpoint of no line', (book) => signHead(book.seed, { ...headOf(book), size: 0 })),
  checkpoint('a head without a signature', (book) => ({ head: headOf(book) })),
  checkpoint('something that is not JSON', () => 'reçu'),
  checkpoint('null', () => 'null'),
  checkpoint('the ledger itself', (book) => book.lines[0] ?? ''),
]
