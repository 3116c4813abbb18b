import type { Role } from '~/identity/viewer'
import type { ReportRefusal, SettleRefusal } from './report'

/** Why this person cannot report what `authorId` wrote; null when they can: anyone signed in may, in any phase, but of their own words. */
export const whyCannotReport = (viewer: { personId: string }, { authorId }: { authorId: string | null }): ReportRefusal | null =>
  authorId === viewer.personId ? { refused: 'own-words' } : null

/** Why this person cannot settle what was reported; null when they can. @param waiting how many reports of it wait */
export function whyCannotSettle(actor: { roles: readonly Role[] }, waiting: number): SettleRefusal | null {
  if (!actor.roles.includes('moderator')) return { refused: 'not-a-moderator' }
  return waiting > 0 ? null : { refused: 'nothing-to-settle' }
}
