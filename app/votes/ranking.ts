import type { ListedProposal } from '~/proposals/list-proposals.server'
import type { byProposal } from './by-proposal'
import { type CountedUnit, countedIn, type Voices } from './words'

export type Ranked = ListedProposal & { rank: number; voices: Voices }

/** Proposals from the most supported on. Equal counts share a rank; among them, by number, which says nothing of merit. */
export function rankProposals(proposals: readonly ListedProposal[], counts: NonNullable<ReturnType<typeof byProposal>>, unit: CountedUnit): Ranked[] {
  return proposals
    .map((proposal) => ({ ...proposal, rank: counts.rankOf(proposal.id), voices: counts.of(proposal.id) }))
    .sort((a, b) => countedIn(unit, b.voices) - countedIn(unit, a.voices) || a.number - b.number)
}
