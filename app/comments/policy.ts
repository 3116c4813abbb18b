import { type Calendar, whyPhaseClosed } from '~/editions/calendar'
import { commentersOf, type Rules } from '~/editions/rules'
import type { Viewer } from '~/identity/viewer'
import { type ChangeRefusal, type CommentRefusal, EDIT_MINUTES } from './comment'

type Moment = { calendar: Calendar; at: Date }
type State = { withdrawnAt: Date | null; hiddenAt: Date | null }

/**
 * Why this person cannot comment a contribution at `edition.at`; null when they can: those the rules say, for a territory
 * or an organisation that is shown, until the consultation closes. Asked by the verb, and by the page to explain.
 */
export function whyCannotComment(viewer: Pick<Viewer, 'profile' | 'attachment' | 'organisation'>, edition: Moment & { rules: Rules }): CommentRefusal | null {
  const closed = whyPhaseClosed(edition.calendar, 'consultation', edition.at)
  if (closed) return closed
  if (!commentersOf(edition.rules).includes(viewer.profile)) return { refused: 'profile-does-not-comment' }
  if (viewer.attachment) return null
  if (viewer.profile !== 'partner') return { refused: 'no-territory' }
  return viewer.organisation?.trim() ? null : { refused: 'no-organisation' }
}

/** Why nobody can be asked: its author left, or it is one’s own. */
export const whyCannotAsk = (viewer: { personId: string }, { authorId, isOrphan }: { authorId: string | null; isOrphan: boolean }): CommentRefusal | null =>
  authorId === null || isOrphan || authorId === viewer.personId ? { refused: 'nobody-to-ask' } : null

/** Why this person cannot take a comment back at `edition.at`. What froze the contribution froze what was said of it. */
export function whyCannotTakeBack(viewer: Pick<Viewer, 'personId'>, comment: State & { authorId: string }, edition: Moment): ChangeRefusal | null {
  if (comment.authorId !== viewer.personId) return { refused: 'not-its-author' }
  if (comment.withdrawnAt || comment.hiddenAt) return { refused: 'gone-already' }
  return whyPhaseClosed(edition.calendar, 'consultation', edition.at)
}

/** Why they can no longer put it right. */
export const whyCannotReword = (viewer: Pick<Viewer, 'personId'>, comment: State & { authorId: string; writtenAt: Date }, edition: Moment): ChangeRefusal | null =>
  whyCannotTakeBack(viewer, comment, edition) ?? (edition.at.getTime() < comment.writtenAt.getTime() + EDIT_MINUTES * 60_000 ? null : { refused: 'too-late-to-edit' })

/** Why this person cannot hide a comment, or show it again: a moderator may, in any phase. @param hides the wanted state */
export function whyCannotHide(viewer: Pick<Viewer, 'roles'>, comment: State, hides: boolean): ChangeRefusal | null {
  if (!viewer.roles.includes('moderator')) return { refused: 'not-a-moderator' }
  if (comment.withdrawnAt) return { refused: 'gone-already' }
  if (hides) return comment.hiddenAt ? { refused: 'gone-already' } : null
  return comment.hiddenAt ? null : { refused: 'not-hidden' }
}
