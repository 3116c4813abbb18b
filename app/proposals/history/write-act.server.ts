import { regroupingAct, regroupingChange } from '~db/schema/proposals/history'
import type { Edition } from '~/editions/edition.server'
import { editionTopic } from '~/editions/topic'
import { type JournalEntry, writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { noteToTell } from '../telling/note-to-tell.server'
import { applyChanges } from './apply-changes.server'
import { type ActKind, type Change, proposalsOf } from './change'

type Written = { kind: ActKind; moderatorId: string; changes: Change[]; undoes?: number; journal: Omit<JournalEntry, 'actorId' | 'editionId'> }

/**
 * Does one act of regrouping, already judged permitted: changes what it changes, keeps what was before so that it can be
 * undone, notes whose authors are to be told, and journals it. The only way there is to change a verdict, what stands
 * behind a proposal, or a proposal; for verbs that hold the edition exclusively.
 * @returns the number of the act
 */
export async function writeAct(work: Work, edition: Edition, { kind, moderatorId, changes, undoes, journal }: Written): Promise<number> {
  const { tx } = work
  const reason = journal.reason ?? null
  await applyChanges(tx, changes, { edition, moderatorId })
  const [act] = await tx.insert(regroupingAct).values({ editionId: edition.id, kind, decidedBy: moderatorId, decidedAt: edition.at, reason, undoes })
    .returning({ id: regroupingAct.id })
  if (!act) throw new Error('the act was not written')
  if (changes.length > 0) await tx.insert(regroupingChange).values(changes.map((change) => ({
    actId: act.id, what: change.what, subjectId: change.id, proposals: proposalsOf(change), before: change.before, after: change.after,
  })))
  await noteToTell(tx, edition, changes.flatMap((change) => (change.what === 'proposal' ? [] : [change.id])))
  await writeJournal(work, { actorId: moderatorId, editionId: edition.id, ...journal })
  work.touch(editionTopic(edition.slug))
  return act.id
}
