import type { Edition } from '~/editions/edition.server'
import type { JournalEntry } from '~/journal/write-journal.server'
import type { Reach } from '~/ui/reach'
import type { Work } from '~/work.server'
import { type Candidate, reachOfAuthors } from './candidates.server'
import type { Change, Fate } from './history/change'
import { writeAct } from './history/write-act.server'

type Given = { kind: 'regroup' | 'redirect' | 'reject'; fate: Fate; moderatorId: string; journal: Omit<JournalEntry, 'actorId' | 'editionId'>; besides?: Change[] }

/**
 * Writes the same verdict on contributions already judged free of one. Gives whom it concerned: their authors are told a
 * while later, in one letter. The key of the table is the last word: a second verdict cannot be written.
 */
export async function giveVerdicts(work: Work, edition: Edition, candidates: Candidate[], { fate, besides = [], ...act }: Given): Promise<Reach> {
  const changes = candidates.map(({ id }): Change => ({ what: 'contribution', id, before: null, after: fate }))
  await writeAct(work, edition, { ...act, changes: [...besides, ...changes] })
  return reachOfAuthors(candidates)
}
