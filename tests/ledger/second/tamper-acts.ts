import { CODES, KINDS, voterOf } from './generate'
import { idsOf, rulesOf, type State, stateAfter } from './state'
import { cut, endOf, forgedStory, insert, isSealed, somewhere, somewhereOpen, type Tampering } from './tampering'
import { type Event, instant, type Story } from './writer'

const stranger = voterOf(999)
const placeOf = (story: Story, code = CODES[0]) => `${rulesOf(story).votes.kinds[0]}-${code}`
const act = (at: number, kind: string, body: Record<string, unknown>): Event => ({ at, kind, body })
const voteOf = (story: Story, at: number, body = {}) => act(at, 'vote', { voter: stranger, proposal: idsOf(story)[0], territory: placeOf(story), ...body })
const hasSupports = ({ supports }: State) => supports.length > 0

/** Inserts, where one may vote, an event that must not be, chained and signed as if nothing were: its own row is wrong. */
const inserted = (name: string, make: (story: Story, state: State) => Event | null, holds?: (state: State) => boolean): Tampering => [name, (story, pick) => {
  const place = somewhereOpen(story, pick, holds)
  const event = place && idsOf(story).length > 0 ? make(story, place.state) : null
  return place && event ? forgedStory(insert(story, place.n, event), place.n + 1) : null
}]

/** The story ends, before its closing, with an event at an instant counted from the close. */
const atTheClose = (name: string, fromClose: number, isRight: boolean, make: (story: Story, state: State, at: number) => Event | null): Tampering => [name, (story) => {
  const end = endOf(story)
  const state = stateAfter(story.events.slice(0, end))
  const at = state.closesAt + fromClose
  const event = at < state.at || state.opensAt > at || idsOf(story).length === 0 ? null : make(story, state, at)
  return event ? forgedStory(cut(story, end, event), isRight ? null : end + 1) : null
}]

/** The opening is put off to just after a vote, or to its very instant. */
const atTheOpening = (name: string, late: number): Tampering => [name, (story, pick) => {
  const { n, state } = somewhere(story, pick)
  const to = state.at + 1
  if (to >= state.closesAt || idsOf(story).length === 0) return null
  const move = act(state.at, 'rescheduling', { phase: 'vote', boundary: 'opens', from: instant(state.opensAt), to: instant(to), reason: '' })
  return forgedStory(cut(story, n, move, voteOf(story, state.at + late)), late ? null : n + 2)
}]

export const actTamperings: Tampering[] = [
  inserted('the same support twice', (_, { at, supports }) => act(at, 'vote', { ...supports[0] }), hasSupports),
  inserted('the same support twice, for another territory', (story, { at, supports }) => voteOf(story, at, { ...supports[0], territory: placeOf(story, '99999') }), hasSupports),
  inserted('a vote off the ballot', (story, { at }) => voteOf(story, at, { proposal: 121 })),
  inserted('a vote for proposal 0', (story, { at }) => voteOf(story, at, { proposal: 0 })),
  inserted('a proposal as text', (story, { at }) => voteOf(story, at, { proposal: String(idsOf(story)[0]) })),
  inserted('a voter who is a number', (story, { at }) => voteOf(story, at, { voter: 12 })),
  inserted('a kind that does not vote', (story, { at }) => {
    const kind = KINDS.find((one) => !rulesOf(story).votes.kinds.includes(one))
    return kind ? voteOf(story, at, { territory: `${kind}-15187` }) : null
  }),
  inserted('a kind that is none', (story, { at }) => voteOf(story, at, { territory: 'canton-1501' })),
  inserted('a territory without a code', (story, { at }) => voteOf(story, at, { territory: rulesOf(story).votes.kinds[0] })),
  inserted('a territory with an empty code', (story, { at }) => voteOf(story, at, { territory: placeOf(story, '') })),
  inserted('a code that is none', (story, { at }) => voteOf(story, at, { territory: placeOf(story, '15 187') })),
  inserted('a member too many', (story, { at }) => voteOf(story, at, { weight: 2 })),
  inserted('a member missing', (story, { at }) => act(at, 'vote', { voter: stranger, proposal: idsOf(story)[0] })),
  inserted('a kind in a list', (story, { at }) => ({ ...voteOf(story, at), kind: ['vote'] }) as unknown as Event),
  inserted('a withdrawal whose kind is in a list', (_, { at, supports }) => ({ at, kind: ['withdrawal'], body: { ...supports[0] } }) as unknown as Event, hasSupports),
  inserted('a body in a list', (story, { at }) => ({ ...voteOf(story, at), body: [voteOf(story, at).body] }) as unknown as Event),
  inserted('an unknown kind', (story, { at }) => act(at, 'remark', { text: placeOf(story) })),
  inserted('a kind named like a property of objects', (_, { at }) => act(at, 'constructor', {})),
  inserted('a line dated before the one above', (story, { at }) => voteOf(story, at - 1)),
  inserted('a withdrawal of nothing', (story, { at }) => act(at, 'withdrawal', voteOf(story, at).body)),
  inserted('a withdrawal for another territory', (story, { at, supports }) => act(at, 'withdrawal', { ...supports[0], territory: placeOf(story, '99999') }), hasSupports),
  inserted('a withdrawal with a reason', (_, { at, supports }) => act(at, 'withdrawal', { ...supports[0], reason: '' }), hasSupports),
  inserted('an invalidation of nothing', (story, { at }) => act(at, 'invalidation', { ...voteOf(story, at).body, reason: 'x' })),
  inserted('an invalidation for another territory', (story, { at, supports }) => act(at, 'invalidation', { ...supports[0], territory: placeOf(story, '99999'), reason: 'x' }), hasSupports),
  inserted('an invalidation without a reason', (_, { at, supports }) => act(at, 'invalidation', { ...supports[0] }), hasSupports),
  ['a voter named by an empty text', (story, pick) => {
    const place = idsOf(story).length > 0 ? somewhereOpen(story, pick) : null
    return place && forgedStory(cut(story, place.n, voteOf(story, place.state.at, { voter: '' })), null)
  }],
  ['one support more than the limit', (story, pick) => {
    const { limit } = rulesOf(story).votes
    const ids = idsOf(story)
    const place = somewhereOpen(story, pick)
    if (!place || limit === null || ids.length <= limit) return null
    const votes = ids.slice(0, limit + 1).map((proposal) => voteOf(story, place.state.at, { proposal }))
    return forgedStory(insert(story, place.n, ...votes), place.n + limit + 1)
  }],
  ['as many supports as the limit', (story, pick) => {
    const { limit } = rulesOf(story).votes
    const place = somewhereOpen(story, pick)
    if (!place || limit === null) return null
    return forgedStory(cut(story, place.n, ...idsOf(story).slice(0, limit).map((proposal) => voteOf(story, place.state.at, { proposal }))), null)
  }],
  atTheClose('a vote at the close', 0, false, (story, _, at) => voteOf(story, at)),
  atTheClose('a vote in the last millisecond', -1, true, (story, _, at) => voteOf(story, at)),
  atTheClose('a withdrawal at the close', 0, false, (_, { supports }, at) => (supports[0] ? act(at, 'withdrawal', { ...supports[0] }) : null)),
  atTheClose('a withdrawal in the last millisecond', -1, true, (_, { supports }, at) => (supports[0] ? act(at, 'withdrawal', { ...supports[0] }) : null)),
  atTheClose('an invalidation after the close, before the closing', 1, true, (_, { supports }, at) => (supports[0] ? act(at, 'invalidation', { ...supports[0], reason: '' }) : null)),
  atTheOpening('a vote a millisecond before the opening', 0),
  atTheOpening('a vote at the very opening', 1),
  ['a vote between the closing and the seal', (story) => {
    const end = endOf(story)
    return isSealed(story) ? forgedStory(insert(story, end + 1, voteOf(story, story.events[end]?.at ?? 0)), end + 2) : null
  }],
  ['a vote after the seal', (story) =>
    isSealed(story) ? forgedStory(insert(story, story.events.length, voteOf(story, story.events.at(-1)?.at ?? 0)), story.events.length + 1) : null],
]
