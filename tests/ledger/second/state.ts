import type { Event, Story } from './writer'

export type Support = { voter: string; proposal: number; territory: string }
/** Where a vote stands after some events, believed on their word: the storyteller's memory. Instants in milliseconds. */
export type State = { at: number; opensAt: number; closesAt: number; supports: Support[] }
export type Rules = { votes: { profiles: string[]; kinds: string[]; limit: number | null } }

export const stateAfter = (events: Event[]): State => events.reduce(advance, { at: 0, opensAt: 0, closesAt: 0, supports: [] })

export function advance(state: State, { at, kind, body }: Event): State {
  const next = { ...state, at }
  const isOther = (one: Support) => one.voter !== body['voter'] || one.proposal !== body['proposal']
  if (kind === 'opening') return { ...next, opensAt: Date.parse(String(body['opensAt'])), closesAt: Date.parse(String(body['closesAt'])) }
  if (kind === 'rescheduling') return { ...next, [`${body['boundary']}At`]: Date.parse(String(body['to'])) }
  if (kind === 'vote') return { ...next, supports: [...state.supports, body as Support] }
  if (kind === 'withdrawal' || kind === 'invalidation') return { ...next, supports: state.supports.filter(isOther) }
  return next
}

export const isOpen = ({ at, opensAt, closesAt }: State) => opensAt <= at && at < closesAt

/** What the genesis of a story says. */
const foundingOf = ({ events: [genesis] }: Story) => genesis?.body as { ballot: { proposal: number }[]; rules: Rules }
export const idsOf = (story: Story) => foundingOf(story).ballot.map(({ proposal }) => proposal)
export const rulesOf = (story: Story) => foundingOf(story).rules

/** What a seal says, by the slowest way of counting. */
export function countsOf(ids: number[], supports: Support[]) {
  return [...ids].sort((a, b) => a - b).map((proposal) => {
    const mine = supports.filter((one) => one.proposal === proposal)
    return { proposal, territories: mine.filter(({ territory }, n) => mine.findIndex((one) => one.territory === territory) === n).length, people: mine.length }
  })
}
