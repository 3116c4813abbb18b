import { countsOf, idsOf, type State, stateAfter } from './state'
import { cut, endOf, forgedStory, insert, isSealed, somewhere, type Tampering } from './tampering'
import { type Event, instant, type Story } from './writer'

type Genesis = {
  key: string; ballot: object[]; phase: { opensAt: string }
  rules: { votes: object }; eligible: object
}
type Counts = { proposal: number; territories: number; people: number }[]

/** Inserts an event that must not be anywhere between the opening and the closing. */
const inserted = (name: string, make: (state: State, story: Story) => Event): Tampering => [name, (story, pick) => {
  const { n, state } = somewhere(story, pick)
  return forgedStory(insert(story, n, make(state, story)), n + 1)
}]

const moved = (name: string, make: (state: State) => Record<string, unknown>): Tampering => inserted(name, (state) =>
  ({ at: state.at, kind: 'rescheduling', body: { phase: 'vote', boundary: 'closes', from: instant(state.closesAt), to: instant(state.closesAt + 9), reason: '', ...make(state) } }))

/** Puts another event in the place of one; its row is wrong. */
const replaced = (story: Story, n: number, change: (event: Event) => Partial<Event>) => {
  const event = story.events[n]
  return event ? forgedStory({ ...story, events: story.events.with(n, { ...event, ...change(event) }) }, n + 1) : null
}

const founded = (name: string, change: (body: Genesis) => Record<string, unknown>): Tampering => [name, (story) =>
  replaced(story, 0, ({ body }) => ({ body: { ...body, ...change(body as Genesis) } }))]

const closed = (name: string, change: (state: State) => { at: number; closedAt: number } | null): Tampering => [name, (story) => {
  const end = endOf(story)
  const state = stateAfter(story.events.slice(0, end))
  const changed = change(state)
  return changed && changed.at >= state.at ? forgedStory(cut(story, end, { at: changed.at, kind: 'closing', body: { closedAt: instant(changed.closedAt) } }), end + 1) : null
}]

const counted = (name: string, change: (counts: Counts) => unknown): Tampering => [name, (story) => {
  const counts = story.events.at(-1)?.body['counts'] as Counts
  const other = isSealed(story) ? change(counts) : null
  return other ? replaced(story, story.events.length - 1, () => ({ body: { counts: other } })) : null
}]

const withoutMember = (body: object, name: string) => Object.fromEntries(Object.entries(body).filter(([one]) => one !== name))

export const phaseTamperings: Tampering[] = [
  moved('a date moved from another than the known one', ({ closesAt }) => ({ from: instant(closesAt - 1) })),
  moved('the close moved to the opening', ({ opensAt }) => ({ to: instant(opensAt) })),
  moved('the close moved before the opening', ({ opensAt }) => ({ to: instant(opensAt - 1) })),
  moved('the opening moved to the close', ({ opensAt, closesAt }) => ({ boundary: 'opens', from: instant(opensAt), to: instant(closesAt) })),
  moved('the date of another phase', () => ({ phase: 'application' })),
  moved('an unknown boundary', () => ({ boundary: 'middle' })),
  moved('a move without a reason', () => ({ reason: null })),
  moved('half a pair of UTF-16 units in a reason', () => ({ reason: 'x\udc00' })),
  moved('a move to a day that is not', () => ({ to: '2030-02-30T00:00:00.000Z' })),
  inserted('a second genesis', ({ at }, { events }) => ({ ...events[0], at }) as Event),
  inserted('a second opening', ({ at }, { events }) => ({ ...events[1], at }) as Event),
  inserted('a seal without a closing', ({ at, supports }, story) => ({ at, kind: 'seal', body: { counts: countsOf(idsOf(story), supports) } })),
  ['a move after the closing', (story) => {
    const end = endOf(story)
    const { at, closesAt } = stateAfter(story.events)
    return isSealed(story) ? forgedStory(insert(story, end + 1, { at, kind: 'rescheduling', body: { phase: 'vote', boundary: 'closes', from: instant(closesAt), to: instant(closesAt + 9), reason: '' } }), end + 2) : null
  }],
  ['two closings', (story) => (isSealed(story) ? forgedStory(insert(story, endOf(story), story.events.at(-2) as Event), endOf(story) + 2) : null)],
  ['two seals', (story) => (isSealed(story) ? forgedStory(insert(story, story.events.length, story.events.at(-1) as Event), story.events.length + 1) : null)],
  ['the seal before the closing', (story) => {
    const [closing, seal] = story.events.slice(-2)
    return isSealed(story) ? forgedStory(cut(story, endOf(story), seal as Event, closing as Event), endOf(story) + 1) : null
  }],
  closed('a closing a millisecond too soon', ({ closesAt }) => ({ at: closesAt - 1, closedAt: closesAt })),
  closed('a closing of a later date', ({ at, closesAt }) => ({ at: Math.max(at, closesAt) + 1, closedAt: closesAt + 1 })),
  closed('a closing of a sooner date', ({ at, closesAt }) => ({ at: Math.max(at, closesAt), closedAt: closesAt - 1 })),
  counted('a person more', (counts) => (counts[0] ? counts.with(0, { ...counts[0], people: counts[0].people + 1 }) : null)),
  counted('a territory more', (counts) => (counts[0] ? counts.with(0, { ...counts[0], territories: counts[0].territories + 1 }) : null)),
  counted('a count as text', (counts) => (counts[0] ? [{ ...counts[0], people: String(counts[0].people) }, ...counts.slice(1)] : null)),
  counted('a proposal left out', (counts) => (counts.length ? counts.slice(1) : null)),
  counted('a proposal from elsewhere', (counts) => [...counts, { proposal: 121, territories: 0, people: 0 }]),
  counted('a proposal counted twice', (counts) => (counts[0] ? [...counts, counts[0]] : null)),
  counted('counts in another order', (counts) => (counts.length > 1 ? counts.toReversed() : null)),
  counted('counts that are no list', (counts) => ({ ...counts })),
  counted('a member more in a count', (counts) => (counts[0] ? [{ ...counts[0], rank: 1 }, ...counts.slice(1)] : null)),
  founded('a format to come', () => ({ format: 2 })),
  founded('a vote that closes as it opens', ({ phase }) => ({ phase: { ...phase, closesAt: phase.opensAt } })),
  founded('other kinds than the rules', ({ eligible }) => ({ eligible: { ...eligible, kinds: [] } })),
  founded('other profiles than the rules', ({ eligible }) => ({ eligible: { ...eligible, profiles: ['partner'] } })),
  founded('a proposal twice on the ballot', ({ ballot }) => ({ ballot: [...[121, 122].map((number) => ({ proposal: 121, number, hash: '0'.repeat(64) })), ...ballot] })),
  founded('a number twice on the ballot', ({ ballot }) => ({ ballot: [...[121, 122].map((proposal) => ({ proposal, number: 121, hash: '0'.repeat(64) })), ...ballot] })),
  founded('a proposal 0 on the ballot', () => ({ ballot: [{ proposal: 0, number: 1, hash: '0'.repeat(64) }] })),
  founded('a number 0 on the ballot', () => ({ ballot: [{ proposal: 1, number: 0, hash: '0'.repeat(64) }] })),
  founded('a ballot that is no list', () => ({ ballot: {} })),
  founded('a fingerprint in capitals', () => ({ ballot: [{ proposal: 1, number: 1, hash: 'A'.repeat(64) }] })),
  founded('a limit of zero', ({ rules }) => ({ rules: { ...rules, votes: { ...rules.votes, limit: 0 } } })),
  founded('a limit of one and a half', ({ rules }) => ({ rules: { ...rules, votes: { ...rules.votes, limit: 1.5 } } })),
  founded('a limit as text', ({ rules }) => ({ rules: { ...rules, votes: { ...rules.votes, limit: '3' } } })),
  founded('the kinds of the rules in another order', ({ rules, eligible }) => ({ rules: { ...rules, votes: { ...rules.votes, kinds: ['region', 'commune'] } }, eligible: { ...eligible, kinds: ['commune', 'region'] } })),
  founded('no kinds in the rules', ({ rules, eligible }) => ({ rules: { ...rules, votes: withoutMember(rules.votes, 'kinds') }, eligible: { ...eligible, kinds: [] } })),
  founded('a profile that is a number', ({ rules, eligible }) => ({ rules: { ...rules, votes: { ...rules.votes, profiles: [1] } }, eligible: { ...eligible, profiles: [1] } })),
  founded('rules that are none', () => ({ rules: null })),
  founded('a member more in the dates', ({ phase }) => ({ phase: { ...phase, note: '' } })),
  founded('no limit said', ({ rules }) => ({ rules: { ...rules, votes: withoutMember(rules.votes, 'limit') } })),
  founded('no rule for votes', ({ rules }) => ({ rules: withoutMember(rules, 'votes') })),
  founded('a key in capitals', ({ key }) => ({ key: key.replace(/[0-9a-f]/g, 'A') })),
  founded('a key too short', ({ key }) => ({ key: key.slice(2) })),
  founded('an electorate beyond what is counted exactly', ({ eligible }) => ({ eligible: { ...eligible, territories: 2 ** 53 } })),
  founded('a negative electorate', ({ eligible }) => ({ eligible: { ...eligible, territories: -1 } })),
  founded('half a pair of UTF-16 units in the rules', ({ rules }) => ({ rules: { ...rules, half: '\ud800' } })),
  founded('a member too many in the genesis', () => ({ note: '' })),
  ['no genesis', (story) => forgedStory({ ...story, events: story.events.slice(1) }, 1)],
  ['no opening', (story) => (story.events.length > 2 ? forgedStory({ ...story, events: story.events.toSpliced(1, 1) }, 2) : null)],
  ['an opening at another date', (story) => replaced(story, 1, ({ body }) => ({ body: { ...body, closesAt: instant(Date.parse(String(body['closesAt'])) + 1) } }))],
]
