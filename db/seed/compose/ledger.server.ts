import type { ledgerLine } from '~db/schema/ledger'
import { territoryRef } from '~/votes/ballot-facts.server'
import { type BallotPaper, hashBallot } from '~/votes/freeze-ballot.server'
import { type Draft, windowOf } from './draft.server'
import type { Proposed } from './proposals.server'
import type { Cast } from './votes.server'

type Event = { kind: string; at: Date; body: Record<string, unknown>; cast?: Cast }

type Frozen = { ballot: BallotPaper; hash: string }

/** Freezes the ballot when the vote opens: from then on its texts, their order and the rules bear this hash. */
export function freezeBallot(draft: Draft, proposals: Proposed[]): Frozen {
  const [edition] = draft.rows.edition
  const ballot = proposals.map(({ id, number, title, summary, theme }) => ({ id, number, title, summary, theme }))
  const hash = hashBallot({ rules: edition?.rules, ballot })
  Object.assign(edition ?? {}, { ballotFrozenAt: windowOf(draft, 'vote')[0], ballotHash: hash })
  return { ballot, hash }
}

/**
 * Writes the votes and the ledger that tells them: genesis and opening, each vote and withdrawal in the order of their
 * instants, and, once the vote is over, closing and seal.
 * @param sealedAt null while the vote runs
 */
export function composeLedger(draft: Draft, casts: Cast[], { ballot, hash }: Frozen, sealedAt: Date | null) {
  const { editionId, rows } = draft
  const [opensAt, closesAt] = windowOf(draft, 'vote')
  const voices = casts.flatMap(eventsOf).sort((one, other) => one.at.getTime() - other.at.getTime())
  const events: Event[] = [
    { kind: 'genesis', at: opensAt, body: { edition: rows.edition[0]?.slug, rules: rows.edition[0]?.rules, ballot, hash } },
    { kind: 'opening', at: opensAt, body: { kind: 'vote', opensAt, closesAt } },
    ...voices,
    ...(sealedAt ? [
      { kind: 'closing', at: sealedAt, body: { closedAt: closesAt } },
      { kind: 'seal', at: sealedAt, body: { counts: countsOf(rows.proposal.map(({ id }) => Number(id)), casts), lines: voices.length + 3, ballot: hash } },
    ] : []),
  ]
  const seqs = new Map<Cast, number>()
  rows.ledgerLine.push(...events.map(({ kind, at, body, cast }, index): typeof ledgerLine.$inferInsert => {
    if (cast) seqs.set(cast, index + 1)
    return { editionId, seq: index + 1, kind, at, body }
  }))
  rows.vote.push(...casts.map((cast) => {
    const { id, proposalId, personId, place, castAt, withdrawnAt } = cast
    return { id, editionId, proposalId, personId, territoryId: place.id, castAt, withdrawnAt, seq: seqs.get(cast) ?? 0 }
  }))
  if (sealedAt) Object.assign(rows.edition[0] ?? {}, { sealedAt })
}

function eventsOf(cast: Cast): Event[] {
  const body = { vote: cast.id, proposal: cast.proposalId, territory: territoryRef(cast.place) }
  const given = { kind: 'vote', at: cast.castAt, body, cast }
  return cast.withdrawnAt ? [given, { kind: 'withdrawal', at: cast.withdrawnAt, body, cast }] : [given]
}

/** Distinct territories and people behind each proposal once withdrawals are taken away. */
function countsOf(proposals: number[], casts: Cast[]) {
  const active = casts.filter(({ withdrawnAt }) => !withdrawnAt)
  return proposals.toSorted((one, other) => one - other).map((proposal) => {
    const behind = active.filter(({ proposalId }) => proposalId === proposal)
    return { proposal, territories: new Set(behind.map(({ place }) => place.id)).size, people: behind.length }
  })
}
