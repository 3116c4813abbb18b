import type { Work } from '~/work.server'
import { findCandidates } from './candidates.server'
import { behind, standing } from './history/change'
import { readFates } from './history/read-states.server'
import { writeAct } from './history/write-act.server'
import { type ByModerator, holdBench } from './hold-bench.server'
import { findProposalRow } from './proposal-rows.server'
import type { VerdictRefusal } from './verdict'

type Take = ByModerator & { contributionId: number; proposalId: number }

/**
 * Takes a contribution out of a proposal. Behind others, it stays regrouped; behind none, it waits again. What is not
 * behind the proposal is left as it is. @throws 404
 */
export async function takeFromProposal(work: Work, { contributionId, proposalId, ...by }: Take): Promise<{ waits: boolean } | VerdictRefusal> {
  const { edition, refusal } = await holdBench(work, by)
  await findCandidates(work.tx, edition.id, [contributionId])
  const { title } = await findProposalRow(work.tx, edition.id, proposalId)
  if (refusal) return refusal
  const before = (await readFates(work.tx, [contributionId])).get(contributionId) ?? null
  if (!behind(before).includes(proposalId)) return { refused: 'not-behind', title }

  const after = standing(behind(before).filter((id) => id !== proposalId))
  await writeAct(work, edition, {
    kind: 'take',
    moderatorId: by.moderator.personId,
    changes: [{ what: 'contribution', id: contributionId, before, after }],
    journal: { act: 'take-from-proposal', object: `proposal:${proposalId}`, details: { title, contributions: [contributionId] } },
  })
  return { waits: after === null }
}
