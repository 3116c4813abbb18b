import { contribution } from '~db/schema/contributions'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { ContributionKind, DepositRefusal } from './contribution'
import { holdDraft } from './hold-draft.server'
import { whyCannotDeposit } from './policy'

/**
 * The draft of this person on this form, begun without a word when there is none: a file may be joined before anything is
 * typed. What is typed then replaces it unseen (`saveDraft`). @throws 404
 */
export async function beginDraft(
  work: Work,
  { slug, kind, viewer }: { slug: string; kind: ContributionKind; viewer: Pick<Viewer, 'personId'> },
): Promise<{ id: number; savedAt: Date } | DepositRefusal> {
  const held = await holdDraft(work, await lockEdition(work.tx, slug, 'share'), kind, viewer)
  if (held) return held
  const edition = await holdEdition(work, slug)
  const actor = await findActor(work.tx, viewer.personId)
  const refusal = whyCannotDeposit(actor, kind, edition)
  if (refusal) return refusal
  const [draft] = await work.tx.insert(contribution)
    .values({ editionId: edition.id, kind, authorId: actor.personId, authorProfile: actor.profile, authorFunction: actor.function, startedAt: edition.at, savedAt: edition.at })
    .returning({ id: contribution.id, savedAt: contribution.savedAt })
  if (!draft) throw new Error('the draft was not begun')
  return draft
}
