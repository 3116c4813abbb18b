import { holdEdition } from '~/editions/hold-edition.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Reach } from '~/ui/reach'
import type { Work } from '~/work.server'
import { findCandidates } from './candidates.server'
import { giveVerdicts } from './give-verdicts.server'
import { whyCannotDecide, whyCannotRegroup } from './policy'
import type { VerdictRefusal } from './verdict'

type Reject = { slug: string; contributionId: number; reason: string; moderator: Pick<Viewer, 'personId'> }

/** Rejects a waiting contribution, with the reason its author will read. @throws 404 */
export async function rejectContribution(work: Work, { slug, contributionId, reason, moderator }: Reject): Promise<{ decided: number; reach: Reach } | VerdictRefusal> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const actor = await findActor(work.tx, moderator.personId)
  const candidates = await findCandidates(work.tx, edition.id, [contributionId])
  const refusal = whyCannotRegroup(actor, edition) ?? whyCannotDecide(candidates)
  if (refusal) return refusal

  const reach = await giveVerdicts(work, edition, candidates, {
    kind: 'reject',
    fate: { kind: 'rejected', reason },
    moderatorId: moderator.personId,
    journal: { act: 'reject', object: `contribution:${contributionId}`, reason, details: { title: candidates[0]?.title } },
  })
  return { decided: contributionId, reach }
}
