import type { Tx } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import type { Work } from '~/work.server'
import { type ByModerator, holdBench } from '../hold-bench.server'
import { listBehind } from '../list-behind.server'
import { whyTitleTaken } from '../proposal-rows.server'
import type { VerdictRefusal } from '../verdict'
import { backwards, behind, type Change, isSame } from './change'
import { findAct, findLater } from './find-act.server'
import { readPresent, readProposalStates } from './read-states.server'
import { writeAct } from './write-act.server'

/**
 * Undoes one act of regrouping, whatever it was and whoever did it, undoing included: brings back what it changed as it
 * was before. Refused when something since depends on it: what it changed is no longer as it left it, a proposal it would
 * end gathers something, or one it would bring back to has ended. @throws 404
 */
export async function undoAct(work: Work, { actId, ...by }: ByModerator & { actId: number }): Promise<{ undone: number } | VerdictRefusal> {
  const { edition, refusal } = await holdBench(work, by)
  const act = await findAct(work.tx, edition.id, actId)
  if (refusal) return refusal
  if (act.undoneBy) return { refused: 'already-undone' }
  const present = await readPresent(work.tx, act.changes)
  if (act.changes.some(({ after }, index) => !isSame(after, present[index]))) {
    return { refused: 'followed', by: await findLater(work.tx, act) }
  }
  const changes = backwards(act.changes)
  const inTheWay = await whyCannotComeBack(work.tx, edition, changes)
  if (inTheWay) return inTheWay

  const [first] = act.changes
  await writeAct(work, edition, {
    kind: 'undo',
    moderatorId: by.moderator.personId,
    undoes: actId,
    changes,
    journal: { act: 'undo-act', object: first ? `${first.what === 'proposal' ? 'proposal' : 'contribution'}:${first.id}` : `edition:${edition.slug}`, details: { undone: act.kind, act: actId, changes: changes.length } },
  })
  return { undone: actId }
}

/** What stands in the way of the state to come back to, though nothing it is made of has changed since. */
async function whyCannotComeBack(tx: Tx, edition: Edition, changes: Change[]): Promise<VerdictRefusal | null> {
  const moving = new Set(changes.flatMap((change) => (change.what === 'contribution' ? [change.id] : [])))
  const wanted = new Set(changes.flatMap((change) => (change.what === 'contribution' ? behind(change.after) : [])))
  const back = new Set<number>()
  for (const change of changes) {
    if (change.what !== 'proposal') continue
    const { id, before, after } = change
    if (after.ended) {
      if (after.into !== null) wanted.add(after.into)
      const gathered = [...(await listBehind(tx, id)).keys()].filter((one) => !moving.has(one))
      if (gathered.length > 0) return { refused: 'still-gathers', title: before.title }
    } else {
      back.add(id)
      const taken = await whyTitleTaken(tx, edition.id, after.title, id)
      if (taken) return taken
    }
  }
  const ended = [...(await readProposalStates(tx, [...wanted].filter((id) => !back.has(id)))).values()].find((state) => state?.ended !== false)
  return ended === undefined ? null : { refused: 'proposal-ended', title: ended?.title ?? '' }
}
