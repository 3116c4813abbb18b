import type { PhaseRefusal } from '~/editions/calendar'
import type { ActsForAnother } from '~/identity/acts-for-another'

/** Comments and answers on one page, in the order of reading: a page stays light under a thousand of them. */
export const COMMENTS_A_PAGE = 50
/** How long its author may put a comment right: long enough for a slip, too short to change what was answered. */
export const EDIT_MINUTES = 15

/** Why nothing can be said. */
export type CommentRefusal =
  | PhaseRefusal
  | ActsForAnother
  | { refused: 'profile-does-not-comment' }
  | { refused: 'no-territory' }
  | { refused: 'no-organisation' }
  | { refused: 'nobody-to-ask' }
  | { refused: 'answers-nothing' }

/** Why what was said is not changed, taken back, hidden or shown again. */
export type ChangeRefusal = PhaseRefusal | { refused: 'not-its-author' } | { refused: 'too-late-to-edit' } | { refused: 'gone-already' } | { refused: 'not-a-moderator' } | { refused: 'not-hidden' }

/** Where a page of the comments of a contribution is; with `id`, one of them. @param page from 1 */
export const commentsAddress = (slug: string, contributionId: number, page: number, id?: number): string =>
  `/consultations/${slug}/contributions/${contributionId}${page > 1 ? `?page=${page}` : ''}#${id ? `commentaire-${id}` : 'commentaires'}`
