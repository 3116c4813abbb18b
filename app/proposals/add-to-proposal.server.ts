import type { Work } from '~/work.server'
import { findCandidates } from './candidates.server'
import { behind, standing } from './history/change'
import { readFates } from './history/read-states.server'
import { writeAct } from './history/write-act.server'
import { type ByModerator, holdBench } from './hold-bench.server'
import { findProposalRow } from './proposal-rows.server'
import type { VerdictRefusal } from './verdict'

type Add = ByModerator & { contributionId: number; proposalId: number }

/** Puts a regrouped contribution behind one more proposal; its verdict stays. Asked twice, it writes nothing. @throws 404 */
export async function addToProposal(work: Work, { contributionId, proposalId, ...by }: Add): Promise<{ title: string } | VerdictRefusal> {
  const { edition, refusal } = await holdBench(work, by)
  const [candidate] = await findCandidates(work.tx, edition.id, [contributionId])
  const proposal = await findProposalRow(work.tx, edition.id, proposalId)
  if (refusal) return refusal
  const before = (await readFates(work.tx, [contributionId])).get(contributionId) ?? null
  if (before?.kind !== 'regrouped') return { refused: 'not-regrouped', title: candidate?.title ?? '' }
  if (before.proposals.includes(proposalId)) return { title: proposal.title }

  await writeAct(work, edition, {
    kind: 'add',
    moderatorId: by.moderator.personId,
    changes: [{ what: 'contribution', id: contributionId, before, after: standing([...behind(before), proposalId]) }],
    journal: { act: 'add-to-proposal', object: `proposal:${proposalId}`, details: { title: proposal.title, contributions: [contributionId] } },
  })
  return { title: proposal.title }
}
