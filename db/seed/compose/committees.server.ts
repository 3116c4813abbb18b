import { committee, committeeSeat } from '~db/schema/committees'
import type { Draft } from './draft.server'
import { whyKept, whyNotKept } from './reasons'

type Sitting = { number: 1 | 2; heldAt: Date; seats: string[]; minutes: string; personOf?: (organisation: string) => string | null }
/** A proposal or a contribution, and the territories behind it. */
type Judged = { proposalId?: number; contributionId?: number; kept: boolean; territories: number }

/** Seats a committee and writes what it decided of each item, with its reason. The quorum is more than half of the seats. */
export function composeCommittee(draft: Draft, { number, heldAt, seats, minutes, personOf }: Sitting, judged: Judged[]): void {
  const { rows, editionId, keys, random } = draft
  const id = keys.next(committee)
  rows.committee.push({ id, editionId, number, heldAt, quorum: Math.floor(seats.length / 2) + 1, minutes })
  rows.committeeSeat.push(...seats.map((organisation) => ({ id: keys.next(committeeSeat), committeeId: id, organisation, personId: personOf?.(organisation) ?? null })))
  rows.committeeDecision.push(...judged.map(({ proposalId, contributionId, kept, territories }, index) => ({
    committeeId: id, editionId, proposalId: proposalId ?? null, contributionId: contributionId ?? null, outcome: kept ? ('kept' as const) : ('not-kept' as const),
    reason: kept ? whyKept(random, number, territories) : whyNotKept(random, number, territories),
    decidedAt: new Date(heldAt.getTime() + (10 + index * 2) * 60_000),
  })))
}
