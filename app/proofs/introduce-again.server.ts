import { changeIntroduction } from '~/identity/change-introduction.server'
import type { Introduction } from '~/identity/forms'
import { holdPerson } from '~/identity/hold-person.server'
import type { ProfileRefusal } from '~/identity/sign-in'
import type { Work } from '~/work.server'
import { endPendingProofs } from './end-pending-proofs.server'

/**
 * Changes what a person tells of themselves, and ends the proofs under way when it is what they are of: a mairie that
 * gives its code to an agent, or a moderator who called about one, would otherwise have proven an elected official.
 * @returns the refusal of `changeIntroduction`, or whether a proof under way ended
 */
export async function introduceAgain(work: Work, introduction: Introduction & { personId: string }): Promise<ProfileRefusal | { proofsEnded: boolean }> {
  const before = await holdPerson(work.tx, introduction)
  const refusal = await changeIntroduction(work, introduction)
  if (refusal) return refusal
  const isTheSame = TOLD.every((told) => before?.[told] === introduction[told])
  return { proofsEnded: !isTheSame && (await endPendingProofs(work, introduction.personId)) }
}

/** What a mairie is told of who asks, and a moderator sees. */
const TOLD = ['displayName', 'profile', 'function'] as const
