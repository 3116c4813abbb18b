import { whyCannotTry } from '~/identity/policy'
import type { Attachment, Viewer } from '~/identity/viewer'
import { placedName } from '~/territories/placed-name'
import type { AskRefusal, EnterRefusal, JudgeRefusal, MailboxCode } from './proof'

/** How long a code sent to a mairie can be typed: it goes from hand to hand there. */
export const CODE_LIFE_DAYS = 15
/** Letters with a code that a territory, or a person, may cause in 24 hours: nobody floods a mairie, nor every mairie. */
export const LETTERS_A_DAY = 3

type Present = Pick<Attachment, 'name' | 'kind' | 'departement' | 'level'> | null

/** Why no code can be sent to the official address of the territory of this attachment; null when one can. */
export function whyCannotAsk(present: Present, facts: { hasMailbox: boolean; ofTerritory: number; ofPerson: number }): AskRefusal | null {
  if (!present) return { refused: 'nothing-declared' }
  const territory = placedName(present)
  if (present.level === 'proven') return { refused: 'proven-already', territory }
  if (!facts.hasMailbox) return { refused: 'no-mailbox', territory }
  if (facts.ofPerson >= LETTERS_A_DAY) return { refused: 'person-asked-enough' }
  return facts.ofTerritory >= LETTERS_A_DAY ? { refused: 'territory-written-enough', territory } : null
}

/** Why no code can be tried at `at`, `code` being the last one asked for this attachment; null when one can. */
export function whyCannotEnter(present: Present, code: MailboxCode | null, at: Date): EnterRefusal | null {
  if (!present) return { refused: 'nothing-declared' }
  return present.level === 'proven' ? { refused: 'proven-already', territory: placedName(present) } : whyCannotTry(code, at)
}

type Moderator = Pick<Viewer, 'personId' | 'roles'>
type Judged = { personId: string; level: Attachment['level'] }
type Proposed = { proposedBy: string; proposerInOffice: boolean }

/** Why this moderator cannot propose that an attachment is proven; null when they can. Nobody judges of themselves. */
export function whyCannotPropose(actor: Moderator, judged: Judged | null, proposed: Proposed | null, reason: string): JudgeRefusal | null {
  const refusal = whyCannotJudge(actor, judged)
  if (refusal) return refusal
  if (proposed) return { refused: 'proposed-already' }
  return [...reason.trim()].length < 10 ? { refused: 'reason-too-short' } : null
}

/** Why this moderator cannot confirm what another proposed; null when they can: two different ones, both in office. */
export function whyCannotConfirm(actor: Moderator, judged: Judged | null, proposed: Proposed | null): JudgeRefusal | null {
  const refusal = whyCannotDrop(actor, judged, proposed)
  if (refusal || !proposed) return refusal
  if (proposed.proposedBy === actor.personId) return { refused: 'same-moderator' }
  return proposed.proposerInOffice ? null : { refused: 'proposer-gone' }
}

/** Why this moderator cannot drop what is proposed; null when they can: one's own proposal too. */
export const whyCannotDrop = (actor: Moderator, judged: Judged | null, proposed: Proposed | null): JudgeRefusal | null =>
  whyCannotJudge(actor, judged) ?? (proposed ? null : { refused: 'nothing-proposed' })

function whyCannotJudge(actor: Moderator, judged: Judged | null): JudgeRefusal | null {
  if (!actor.roles.includes('moderator')) return { refused: 'not-a-moderator' }
  if (!judged || judged.level === 'proven') return { refused: 'nothing-to-prove' }
  return judged.personId === actor.personId ? { refused: 'oneself' } : null
}
