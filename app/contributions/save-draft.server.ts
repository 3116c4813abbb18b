import { contribution } from '~db/schema/contributions'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { ContributionKind, DraftRefusal, InputRefusal } from './contribution'
import type { Draft } from './forms'
import { holdDraft } from './hold-draft.server'
import { IS_DRAFT } from './is-draft.server'
import { answersOnly, linkAnswers, readAnswers } from './link-answers.server'
import { columnsOf, isSameWording, NOTHING, wordingOf } from './wording'
import { whyNotATheme } from './themes.server'
import { whyCannotDeposit } from './policy'

/**
 * Keeps a draft as typed: a person has one for each form of an edition, and comes back to it. Two tabs that begin at
 * once write the same one, because the database knows only one (`one_draft_per_person_and_form`). The instant comes
 * last: an act that waited for the other tab past the close is judged closed.
 * @param seen when the draft this page started from was saved; null when there was none. Another text is never replaced unseen.
 * @returns the draft, the instant it was kept and what is left to correct in the needs it answers, or why it was not kept
 */
export async function saveDraft(
  work: Work,
  { slug, kind, viewer, seen, typed }: { slug: string; kind: ContributionKind; viewer: Pick<Viewer, 'personId'>; seen: Date | null; typed: Draft },
): Promise<{ id: number; editionId: number; savedAt: Date; errors: InputRefusal['errors'] } | DraftRefusal | InputRefusal> {
  const held = await holdDraft(work, await lockEdition(work.tx, slug, 'share'), kind, viewer)
  const edition = await holdEdition(work, slug)
  const actor = await findActor(work.tx, viewer.personId)
  const refusal = whyCannotDeposit(actor, kind, edition) ?? (await whyNotATheme(work.tx, edition.id, typed.theme))
  if (refusal) return refusal
  const { needs, errors } = await readAnswers(work.tx, edition.id, kind, typed.answers)
  // A draft begun by a file alone has no text to lose.
  if (held && held.savedAt.getTime() !== seen?.getTime() && !isSameWording(wordingOf(held), NOTHING)) {
    const isSame = isSameWording(columnsOf(typed), wordingOf(held)) && (await answersOnly(work.tx, held, needs))
    if (!isSame) return { refused: 'draft-changed-meanwhile', savedAt: held.savedAt }
  }
  const written = { ...columnsOf(typed), authorProfile: actor.profile, authorFunction: actor.function, savedAt: edition.at }
  const [draft] = await work.tx.insert(contribution)
    .values({ ...written, editionId: edition.id, kind, authorId: actor.personId, startedAt: edition.at })
    .onConflictDoUpdate({
      target: [contribution.editionId, contribution.authorId, contribution.kind],
      targetWhere: IS_DRAFT,
      set: written,
    })
    .returning({ id: contribution.id })
  if (!draft) throw new Error('the draft was not kept')
  await linkAnswers(work.tx, edition.id, { id: draft.id, kind }, needs)
  return { id: draft.id, editionId: edition.id, savedAt: edition.at, errors }
}
