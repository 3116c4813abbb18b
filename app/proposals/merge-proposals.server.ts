import type { Work } from '~/work.server'
import { writeAct } from './history/write-act.server'
import { type ByModerator, holdBench } from './hold-bench.server'
import { listBehind, moves } from './list-behind.server'
import { findProposalRow } from './proposal-rows.server'
import type { VerdictRefusal } from './verdict'

type Merge = ByModerator & { proposalId: number; intoId: number }

/**
 * Merges a proposal into another of its edition: all that stood behind it stands behind the other, once; its words are
 * kept, and its address leads to the other. @throws 404
 */
export async function mergeProposals(work: Work, { proposalId, intoId, ...by }: Merge): Promise<{ title: string; contributions: number } | VerdictRefusal> {
  const { edition, refusal } = await holdBench(work, by)
  const { title, summary, themeId, number } = await findProposalRow(work.tx, edition.id, proposalId)
  const into = await findProposalRow(work.tx, edition.id, intoId)
  if (refusal) return refusal
  if (proposalId === intoId) return { refused: 'into-itself' }

  const gathered = await listBehind(work.tx, proposalId)
  const words = { title, summary, themeId }
  await writeAct(work, edition, {
    kind: 'merge',
    moderatorId: by.moderator.personId,
    changes: [
      ...moves(gathered, proposalId, intoId),
      { what: 'proposal', id: proposalId, before: { ...words, ended: false, into: null }, after: { ...words, ended: true, into: intoId } },
    ],
    journal: { act: 'merge-proposals', object: `proposal:${intoId}`, details: { title: into.title, merged: { id: proposalId, number, title }, contributions: [...gathered.keys()] } },
  })
  return { title: into.title, contributions: gathered.size }
}
