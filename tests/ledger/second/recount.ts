import { type Act, BODIES, type Count, type Genesis, type Line, type Move } from './words'

/** What is known of a vote after some lines of its ledger. `supports`: the territory of each, by voter then proposal. */
export type Vote = {
  genesis: Genesis
  opensAt: string
  closesAt: string
  supports: Map<string, Map<number, string>>
  isClosed: boolean
  isSealed: boolean
}

/** The vote that a first line founds, or why it founds none. Instants of one length compare as texts. */
export function found({ kind, body }: Line): Vote | string {
  if (kind !== 'genesis') return 'the first line is not the genesis'
  if (!BODIES['genesis']?.(body as never)) return 'the genesis is not made of what it should be'
  const genesis = body as Genesis
  const { rules: { votes }, eligible, ballot, phase: { opensAt, closesAt } } = genesis
  if (opensAt >= closesAt) return 'the vote closes before it opens'
  if (!sameTexts(votes.kinds, eligible.kinds) || !sameTexts(votes.profiles, eligible.profiles)) return 'those who may vote are not those of the rules'
  if (!areDistinct(ballot.map(({ proposal }) => proposal)) || !areDistinct(ballot.map(({ number }) => number))) return 'the ballot holds a proposal twice'
  return { genesis, opensAt, closesAt, supports: new Map(), isClosed: false, isSealed: false }
}

/** Takes a line after the first into account; says why it cannot follow. */
export function follow(vote: Vote, { seq, kind, body, at }: Line): string | null {
  const shape = Object.hasOwn(BODIES, kind) ? BODIES[kind] : undefined
  if (!shape) return 'no such kind'
  if (!shape(body as never)) return 'the body is not made of what it should be'
  if (vote.isSealed) return 'nothing follows the seal'
  if (vote.isClosed !== (kind === 'seal')) return 'the seal, and it alone, follows the closing'
  if ((seq === 2) !== (kind === 'opening')) return 'the opening is line 2, and line 2 the opening'
  return FOLLOWERS[kind]?.(vote, body as never, at) ?? null
}

type Follower = (vote: Vote, body: never, at: string) => string | null

const FOLLOWERS: Record<string, Follower> = {
  genesis: () => 'a second genesis',

  opening: ({ opensAt, closesAt }, body: { opensAt: string; closesAt: string }) =>
    body.opensAt === opensAt && body.closesAt === closesAt ? null : 'not the dates of the genesis',

  rescheduling(vote, { boundary, from, to }: Move) {
    const date = boundary === 'opens' ? 'opensAt' : 'closesAt'
    if (vote[date] !== from) return 'not the date known until then'
    vote[date] = to
    return vote.opensAt < vote.closesAt ? null : 'the new dates are not in order'
  },

  vote(vote, { voter, proposal, territory }: Act, at) {
    const { rules: { votes }, ballot, eligible } = vote.genesis
    const supported = vote.supports.get(voter) ?? new Map<number, string>()
    if (!isOpen(vote, at)) return 'outside the dates of the vote'
    if (!ballot.some((paper) => paper.proposal === proposal)) return 'not on the ballot'
    if (!eligible.kinds.some((kind) => territory.startsWith(`${kind}-`))) return 'this kind of territory does not vote'
    if (supported.has(proposal)) return 'supported already'
    if (votes.limit !== null && supported.size >= votes.limit) return 'more supports than the limit'
    vote.supports.set(voter, supported.set(proposal, territory))
    return null
  },

  withdrawal: (vote, act: Act, at) => (isOpen(vote, at) ? drop(vote, act) : 'outside the dates of the vote'),

  invalidation: (vote, act: Act) => drop(vote, act),

  closing(vote, { closedAt }: { closedAt: string }, at) {
    if (closedAt !== vote.closesAt) return 'not the date of the close'
    if (at < closedAt) return 'closed too soon'
    vote.isClosed = true
    return null
  },

  seal(vote, { counts }: { counts: Count[] }) {
    const found = count(vote)
    if (counts.length !== found.length || !counts.every((one, n) => isSame(one, found[n]))) return 'not the counts one finds'
    vote.isSealed = true
    return null
  },
}

/** What the active supports make, for every proposal of the ballot in the order of their ids. */
export function count({ genesis, supports }: Vote): Count[] {
  const ids = genesis.ballot.map(({ proposal }) => proposal).sort((a, b) => a - b)
  return ids.map((proposal) => {
    const territories = [...supports.values()].flatMap((supported) => supported.get(proposal) ?? [])
    return { proposal, territories: new Set(territories).size, people: territories.length }
  })
}

function drop({ supports }: Vote, { voter, proposal, territory }: Act): string | null {
  const supported = supports.get(voter)
  if (supported?.get(proposal) !== territory) return 'no such support'
  supported.delete(proposal)
  return null
}

const isOpen = ({ opensAt, closesAt }: Vote, at: string) => opensAt <= at && at < closesAt
const isSame = (a: Count, b?: Count) => a.proposal === b?.proposal && a.territories === b.territories && a.people === b.people
const sameTexts = (a: string[], b: string[]) => a.length === b.length && a.every((text, n) => text === b[n])
const areDistinct = (ids: number[]) => new Set(ids).size === ids.length
