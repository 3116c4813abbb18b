import type { Decision, Outcome } from '~/committees/decision'
import type { Line } from './designation'

type Judged = Pick<Decision, 'outcome' | 'proposal' | 'contribution'>
type Listed = Pick<Line, 'id' | 'title'> & { proposal: { id: number }; contribution: { id: number } | null }

/** Where a list of laureates and the second committee part: what it kept that is not listed, what is listed that it did not keep. */
export type Gap = { left: string[]; beyond: { id: number; title: string; outcome: Outcome | null }[] }

/**
 * Compares a list with what the second committee decided: a laureate stands for its proposal and for the contribution it
 * comes from. Nothing parts them while the committee has decided nothing.
 * @param decisions of the second committee @returns `outcome` null for what it did not examine
 */
export function againstCommittee(decisions: readonly Judged[], lines: readonly Listed[]): Gap {
  const left = decisions.filter((decision) => decision.outcome === 'kept' && !lines.some((line) => isOf(line, decision))).map(nameOf)
  const beyond = decisions.length === 0 ? [] : lines.flatMap((line) => {
    const [judged] = decisions.filter((decision) => isOf(line, decision)).sort(keptFirst)
    return judged?.outcome === 'kept' ? [] : [{ id: line.id, title: line.title, outcome: judged?.outcome ?? null }]
  })
  return { left, beyond }
}

const isOf = (line: Listed, { proposal, contribution }: Judged) =>
  proposal ? line.proposal.id === proposal.id : contribution !== null && line.contribution?.id === contribution.id

const keptFirst = (a: Judged, b: Judged) => Number(b.outcome === 'kept') - Number(a.outcome === 'kept')

const nameOf = ({ proposal, contribution }: Judged): string =>
  proposal ? `n°\u00a0${proposal.number}, ${proposal.title}` : `contribution «\u00a0${contribution?.title ?? ''}\u00a0»`
