import type { Work } from '~/work.server'
import { writeAct } from './history/write-act.server'
import { type ByModerator, holdBench } from './hold-bench.server'
import { listBehind } from './list-behind.server'
import { findProposalRow } from './proposal-rows.server'
import type { VerdictRefusal } from './verdict'

/** Sets aside a proposal that gathers nothing: it would be on the ballot without anyone having asked for it. @throws 404 */
export async function endProposal(work: Work, { proposalId, ...by }: ByModerator & { proposalId: number }): Promise<{ title: string } | VerdictRefusal> {
  const { edition, refusal } = await holdBench(work, by)
  const { title, summary, themeId } = await findProposalRow(work.tx, edition.id, proposalId)
  if (refusal) return refusal
  if ((await listBehind(work.tx, proposalId)).size > 0) return { refused: 'still-gathers', title }

  const words = { title, summary, themeId }
  await writeAct(work, edition, {
    kind: 'end',
    moderatorId: by.moderator.personId,
    changes: [{ what: 'proposal', id: proposalId, before: { ...words, ended: false, into: null }, after: { ...words, ended: true, into: null } }],
    journal: { act: 'end-proposal', object: `proposal:${proposalId}`, details: { title } },
  })
  return { title }
}
