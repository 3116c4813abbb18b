import { holdEdition } from '~/editions/hold-edition.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { findCandidates } from './candidates.server'
import { readFates } from './history/read-states.server'
import { writeAct } from './history/write-act.server'
import { whyCannotRegroup } from './policy'
import type { VerdictKind, VerdictRefusal } from './verdict'

type Undo = { slug: string; contributionId: number; moderator: Pick<Viewer, 'personId'> }

/**
 * Puts a contribution back among those that wait. The journal and its history keep the verdict that was. An author not
 * told yet hears of the next verdict only; one already told hears that it is thought over. @throws 404
 */
export async function undoVerdict(work: Work, { slug, contributionId, moderator }: Undo): Promise<{ undone: VerdictKind } | VerdictRefusal> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const actor = await findActor(work.tx, moderator.personId)
  const [candidate] = await findCandidates(work.tx, edition.id, [contributionId])
  const before = (await readFates(work.tx, [contributionId])).get(contributionId) ?? null
  const refusal = whyCannotRegroup(actor, edition)
  if (refusal) return refusal
  if (!before) return { refused: 'nothing-to-undo' }

  await writeAct(work, edition, {
    kind: 'wait',
    moderatorId: moderator.personId,
    changes: [{ what: 'contribution', id: contributionId, before, after: null }],
    journal: { act: 'undo-verdict', object: `contribution:${contributionId}`, details: { title: candidate?.title, before } },
  })
  return { undone: before.kind }
}
