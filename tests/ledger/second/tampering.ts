import { advance, isOpen, type State, stateAfter } from './state'
import { type Book, type Event, fileOf, type Story, writeBook } from './writer'

/** A file, what is given with it, and what must be said of it: the number of the wrong row, 0 for what is given with it, null when nothing is wrong. */
export type Forged = { text: string; extras: string[]; wrong: number | null }
/** Chooses a whole number under `n`. */
export type Pick = (n: number) => number
/** One way to tamper with a right ledger; null where the ledger gives no occasion. */
export type Tampering = [name: string, tamper: (story: Story, pick: Pick) => Forged | null]

export const forged = (text: string, wrong: number | null, ...extras: unknown[]): Forged => ({ text, wrong, extras: extras.map((extra) => (typeof extra === 'string' ? extra : JSON.stringify(extra))) })
export const forgedBook = (book: Book, wrong: number | null, ...extras: unknown[]) => forged(fileOf(book), wrong, ...extras)
export const forgedStory = (story: Story, wrong: number | null, ...extras: unknown[]) => forgedBook(writeBook(story), wrong, ...extras)

/** The same story where other events happen after the first `n`, and then the rest. */
export const insert = (story: Story, n: number, ...events: Event[]): Story => ({ ...story, events: [...story.events.slice(0, n), ...events, ...story.events.slice(n)] })

/** The story up to its first `n` events, and then others. */
export const cut = (story: Story, n: number, ...events: Event[]): Story => ({ ...story, events: [...story.events.slice(0, n), ...events] })

/** Its last instant before a closing, as a number of events. */
export function endOf({ events }: Story): number {
  const closing = events.findIndex(({ kind }) => kind === 'closing')
  return closing < 0 ? events.length : closing
}

export const isSealed = (story: Story) => endOf(story) < story.events.length

/** A place between the opening and the closing, and the state there. */
export function somewhere(story: Story, pick: Pick): { n: number; state: State } {
  const n = 2 + pick(endOf(story) - 1)
  return { n, state: stateAfter(story.events.slice(0, n)) }
}

/** Such a place where one may vote and, when asked, where something holds. */
export function somewhereOpen(story: Story, pick: Pick, holds: (state: State) => boolean = () => true): { n: number; state: State } | null {
  const places: { n: number; state: State }[] = []
  let state = stateAfter([])
  story.events.slice(0, endOf(story)).forEach((event, index) => {
    state = advance(state, event)
    if (index >= 1 && isOpen(state) && holds(state)) places.push({ n: index + 1, state })
  })
  return places[pick(Math.max(1, places.length))] ?? null
}
