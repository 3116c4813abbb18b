import type { Work } from '~/work.server'
import type { ProposalWords } from './forms'
import { writeAct } from './history/write-act.server'
import { type ByModerator, holdBench } from './hold-bench.server'
import { listBehind, moves } from './list-behind.server'
import { creationOf, findProposalRow, insertProposal, requireTheme, whyTitleTaken } from './proposal-rows.server'
import type { VerdictRefusal } from './verdict'

type Split = ByModerator & { proposalId: number; contributionIds: number[]; newProposal: ProposalWords }

/** Makes a new proposal of some of what stands behind one, which keeps the rest. @throws 404 */
export async function splitProposal(work: Work, { proposalId, contributionIds, newProposal, ...by }: Split): Promise<{ proposalId: number; title: string } | VerdictRefusal> {
  const { edition, refusal } = await holdBench(work, by)
  const from = await findProposalRow(work.tx, edition.id, proposalId)
  await requireTheme(work.tx, edition.id, newProposal.themeId)
  if (refusal) return refusal
  const gathered = await listBehind(work.tx, proposalId)
  const leaving = [...gathered].filter(([id]) => contributionIds.includes(id))
  if (leaving.length < new Set(contributionIds).size || leaving.length === 0) return { refused: 'not-behind', title: from.title }
  if (leaving.length === gathered.size) return { refused: 'nothing-would-stay', title: from.title }
  const taken = await whyTitleTaken(work.tx, edition.id, newProposal.title)
  if (taken) return taken

  const made = await insertProposal(work.tx, edition, newProposal, by.moderator.personId)
  await writeAct(work, edition, {
    kind: 'split',
    moderatorId: by.moderator.personId,
    changes: [creationOf(made), ...moves(leaving, proposalId, made.id)],
    journal: { act: 'split-proposal', object: `proposal:${made.id}`, details: { title: made.title, parted: { id: proposalId, number: from.number, title: from.title }, contributions: leaving.map(([id]) => id) } },
  })
  return { proposalId: made.id, title: made.title }
}
