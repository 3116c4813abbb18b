import fc from 'fast-check'
import { advance, countsOf, isOpen, type Rules, type State, stateAfter } from './state'
import { type Event, instant, publicKeyOf, type Story } from './writer'

export const KINDS = ['commune', 'epci', 'departement', 'region'] as const
export const CODES = ['15187', '2A004', '15', '84', '200066660']
export const voterOf = (n: number) => n.toString(16).padStart(32, 'c')
const DAY = 86_400_000

/** What someone would like to happen next; `play` makes something lawful of it, or nothing. */
const wish = fc.record({
  what: fc.constantFrom('vote', 'vote', 'vote', 'vote', 'vote', 'vote', 'withdraw', 'withdraw', 'invalidate', 'move-closes', 'move-opens'),
  when: fc.oneof(fc.constantFrom('now', 'first-instant', 'last-instant'), fc.nat(5), fc.nat(DAY / 10)),
  who: fc.nat(7), which: fc.nat(20), where: fc.nat(20),
  reason: fc.string({ unit: 'grapheme', maxLength: 12 }),
})
type Wish = typeof wish extends fc.Arbitrary<infer One> ? One : never

/** Texts that a careless sort or escape would write otherwise. */
const odd = fc.dictionary(fc.constantFrom('é', 'Z', 'a', '10', '2', '', '\u{1f600}', '\ufb33', '\u2028', '"', '\n', '__proto__'), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 })

const founding = fc.record({
  seed: fc.nat(5),
  slug: fc.constantFrom('2021', '2024', 'essai-de-2030'),
  opensAt: fc.integer({ min: Date.UTC(2021, 0), max: Date.UTC(2031, 11) }),
  length: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: DAY / 24, max: 60 * DAY })),
  late: fc.oneof({ weight: 8, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(2 * DAY) }),
  ids: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 6 }),
  kinds: fc.subarray([...KINDS], { minLength: 1 }),
  limit: fc.option(fc.integer({ min: 1, max: 4 })),
  unit: fc.constantFrom('territory', 'person'), hidden: fc.boolean(), territories: fc.nat(40_000), odd,
})
type Founding = typeof founding extends fc.Arbitrary<infer One> ? One : never

/** Whole ledgers in which everything is right: up to some thirty acts, under way or sealed. */
export const stories: fc.Arbitrary<Story> = fc.record({ founding, wishes: fc.array(wish, { maxLength: 30, size: 'max' }), sealed: fc.boolean() }).map(tell)

function tell({ founding, wishes, sealed }: { founding: Founding; wishes: Wish[]; sealed: boolean }): Story {
  const events = begin(founding)
  let state = stateAfter(events)
  const happen = (event: Event) => {
    events.push(event)
    state = advance(state, event)
  }
  for (const one of wishes) {
    const event = play(founding, state, one)
    if (event) happen(event)
  }
  if (sealed) {
    happen({ at: Math.max(state.at, state.closesAt), kind: 'closing', body: { closedAt: instant(state.closesAt) } })
    happen({ at: state.at, kind: 'seal', body: { counts: countsOf(founding.ids, state.supports) } })
  }
  return { edition: founding.slug, seed: founding.seed, events }
}

function begin({ seed, slug, opensAt, length, late, ids, kinds, limit, unit, hidden, territories, odd }: Founding): Event[] {
  const profiles = ['elected', 'agent']
  const rules: Rules & Record<string, unknown> = { needs: { profiles }, odd, votes: { profiles, kinds, limit, ...{ countedUnit: unit, hidden } } }
  const phase = { opensAt: instant(opensAt), closesAt: instant(opensAt + length) }
  const ballot = ids.map((proposal, n) => ({ proposal, number: n + 1, hash: proposal.toString(16).padStart(64, 'f') }))
  const at = opensAt + late
  return [
    { at, kind: 'genesis', body: { format: 1, edition: slug, rules, phase, ballot, eligible: { profiles, kinds, territories }, key: publicKeyOf(seed) } },
    { at, kind: 'opening', body: phase },
  ]
}

function play({ ids, kinds, limit }: Founding, before: State, { what, when, who, which, where, reason }: Wish): Event | null {
  const at = instantOf(before, when)
  const state = { ...before, at }
  const voter = voterOf(who)
  const mine = state.supports.filter((one) => one.voter === voter)
  const proposal = ids[which % Math.max(1, ids.length)] ?? 0
  const known = mine.find((one) => one.proposal === proposal) ?? mine[0]
  if (what === 'move-closes') return move(at, reason, 'closes', state.closesAt, Math.max(at, state.opensAt) + 1 + which * 1000)
  if (what === 'move-opens') return at + 1 < state.closesAt ? move(at, reason, 'opens', state.opensAt, Math.min(at + where, state.closesAt - 1)) : null
  if (what === 'invalidate') return known ? { at, kind: 'invalidation', body: { ...known, reason } } : null
  if (!isOpen(state) || ids.length === 0) return null
  const isFull = limit !== null && mine.length >= limit
  if (known && (what === 'withdraw' || isFull || known.proposal === proposal)) return { at, kind: 'withdrawal', body: { ...known } }
  return { at, kind: 'vote', body: { voter, proposal, territory: `${kinds[where % kinds.length]}-${CODES[(who + where) % CODES.length]}` } }
}

const move = (at: number, reason: string, boundary: string, from: number, to: number): Event =>
  ({ at, kind: 'rescheduling', body: { phase: 'vote', boundary, from: instant(from), to: instant(to), reason } })

function instantOf({ at, opensAt, closesAt }: State, when: Wish['when']): number {
  if (typeof when === 'number') return at + when
  return when === 'now' ? at : Math.max(at, when === 'first-instant' ? opensAt : closesAt - 1)
}
