import type { Place } from '../places.server'
import { type Draft, windowOf } from './draft.server'
import { addPerson } from './people.server'
import type { Proposed } from './proposals.server'

export type Cast = { proposalId: number; personId: string; place: Place; castAt: Date; withdrawnAt: Date | null }

/**
 * Composes the votes of an edition: exactly `wanted` territories for each proposal, given by one person of each, then
 * some colleagues who add a person and no territory, and some who withdraw.
 * @param wanted the counted territories of each proposal, by id
 * @param places the territories that vote: each supports at least one proposal when the counts allow it
 * @param until votes are dated before; the close, or the present
 */
export function composeVotes(draft: Draft, wanted: Map<number, number>, places: Place[], until: Date): Cast[] {
  const { random } = draft
  const opensAt = windowOf(draft, 'vote')[0]
  const since = new Date(opensAt.getTime() - 20 * 86_400_000)
  const voters = new Map(places.map((place) => [place.id, addPerson(draft, random.unit() < 0.5 ? 'elected' : 'agent', place, since)]))
  const colleagues = new Map(places.filter(() => random.unit() < 0.25).map((place) => [place.id, addPerson(draft, 'agent', place, since)]))
  const voteOf = (personId: string, proposalId: number, place: Place, withdrawn: boolean): Cast => {
    const castAt = random.instant(opensAt, until)
    return { proposalId, personId, place, castAt, withdrawnAt: withdrawn ? random.instant(castAt, until) : null }
  }
  return spread(draft, wanted, places).flatMap(({ proposalId, place }): Cast[] => {
    const first = voters.get(place.id)
    if (!first) throw new Error(`nobody votes for ${place.name}`)
    const colleague = colleagues.get(place.id)
    const follows = colleague && random.unit() < 0.5
    return [
      voteOf(first.personId, proposalId, place, false),
      ...(follows ? [voteOf(colleague.personId, proposalId, place, random.unit() < 0.15)] : []),
    ]
  })
}

/** Deals the counted voices out: first one to each place, then more often to the places that come first. */
function spread({ random }: Draft, wanted: Map<number, number>, places: Place[]) {
  const voices = random.shuffle([...wanted].flatMap(([proposalId, count]) => Array.from({ length: count }, () => proposalId)))
  const given = new Set<string>()
  return voices.map((proposalId, index) => {
    for (let tries = 0; ; tries++) {
      const rank = tries === 0 && index < places.length ? index : Math.floor(random.unit() ** 1.6 * places.length)
      const place = places[rank]
      if (!place) throw new Error('nobody is there to vote')
      if (given.has(`${proposalId} ${place.id}`)) continue
      given.add(`${proposalId} ${place.id}`)
      return { proposalId, place }
    }
  })
}

/**
 * Counts that look like those of a real vote: a few high, many low, summing to `total`, each at least 2 and at most `most`.
 * @param weigh the weight of a proposal, from a draw in [0, 1)
 */
export function drawCounts({ random }: Draft, proposals: Proposed[], total: number, most: number, weigh: (proposal: Proposed, draw: number) => number = (_, draw) => 0.3 + draw ** 2) {
  const weights = proposals.map((proposal) => weigh(proposal, random.unit()))
  const sum = weights.reduce((one, other) => one + other, 0)
  const counts = weights.map((weight) => Math.min(most, Math.max(2, Math.floor((weight / sum) * total))))
  for (let left = total - counts.reduce((one, other) => one + other, 0); left !== 0; ) {
    const index = random.between(0, counts.length - 1)
    const changed = (counts[index] ?? 0) + Math.sign(left)
    if (changed < 2 || changed > most) continue
    counts[index] = changed
    left -= Math.sign(left)
  }
  return new Map(proposals.map(({ id }, index) => [id, counts[index] ?? 0]))
}
