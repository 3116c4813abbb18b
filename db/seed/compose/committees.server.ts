import { committee, committeeSeat } from '~db/schema/committees'
import type { Draft } from './draft.server'
import type { Proposed } from './proposals.server'
import { whyKept, whyNotKept } from './reasons'

/**
 * Seats a committee and writes what it decided of each proposal, with its reason.
 * @param seats organisations; quorum is half of them
 */
export function composeCommittee(
  draft: Draft,
  { number, heldAt, seats, minutes, personOf }: { number: 1 | 2; heldAt: Date; seats: string[]; minutes: string; personOf?: (organisation: string) => string | null },
  decided: { proposal: Proposed; kept: boolean; territories: number }[],
) {
  const { rows, editionId, keys, random } = draft
  const id = keys.next(committee)
  rows.committee.push({ id, editionId, number, heldAt, quorum: Math.ceil((seats.length + 1) / 2), minutes })
  rows.committeeSeat.push(...seats.map((organisation) => ({ id: keys.next(committeeSeat), committeeId: id, organisation, personId: personOf?.(organisation) ?? null })))
  rows.committeeDecision.push(...decided.map(({ proposal, kept, territories }, index) => ({
    committeeId: id, editionId, proposalId: proposal.id, contributionId: null, outcome: kept ? ('kept' as const) : ('not-kept' as const),
    reason: kept ? whyKept(random, number, territories) : whyNotKept(random, number, territories),
    decidedAt: new Date(heldAt.getTime() + (10 + index * 2) * 60_000),
  })))
}
