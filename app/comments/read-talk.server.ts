import type { Reader } from '~db/client.server'
import { whyPhaseClosed } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import { shownAs } from '~/identity/acts-for-another'
import type { Viewer } from '~/identity/viewer'
import { type CommentPage, type ListedComment, listComments } from './list-comments.server'
import { mayAsk } from './may-ask.server'
import { whyCannotComment, whyCannotReword, whyCannotTakeBack } from './policy'
import { commentSentence } from './refusals'

/** A comment with what its reader may do of it. */
export type TalkComment = ListedComment & { mayReword: boolean; mayTakeBack: boolean }

/** What was said of a contribution, and what the reader may say: all that its page shows of it. */
export type Talk = Omit<CommentPage, 'items'> & {
  items: TalkComment[]
  /** Why nobody can comment now; null while the consultation is open. */
  frozen: string | null
  /** The reader, and why they cannot comment; null for a visitor. */
  reader: { reason: string | null; territoire: string; mayAsk: boolean; isModerator: boolean } | null
}

/** Reads a page of the comments of a contribution, for whoever looks. @param asked the page of the address, from 1 */
export async function readTalk(db: Reader, edition: Edition, contributionId: number, viewer: Viewer | null, asked: string | null): Promise<Talk> {
  const page = /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1
  const [{ items, ...listed }, asks] = await Promise.all([listComments(db, contributionId, { page, readerId: viewer?.personId ?? null }), viewer ? mayAsk(db, contributionId, viewer.personId) : false])
  const closed = whyPhaseClosed(edition.calendar, 'consultation', edition.at)
  const refusal = viewer && whyCannotComment(viewer, edition)
  const may = (why: typeof whyCannotTakeBack | typeof whyCannotReword, item: ListedComment) => viewer !== null && item.mine && why(viewer, { ...item, authorId: viewer.personId }, edition) === null
  return {
    ...listed,
    items: items.map((item) => ({ ...item, mayReword: may(whyCannotReword, item), mayTakeBack: may(whyCannotTakeBack, item) })),
    frozen: closed && commentSentence(closed),
    reader: viewer && { reason: refusal && commentSentence(refusal), territoire: shownAs(viewer.attachment), mayAsk: asks, isModerator: viewer.roles.includes('moderator') },
  }
}
