import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { commentsAddress } from '~/comments/comment'
import { findCommentPlace } from '~/comments/find-comment-place.server'
import { readId } from '~/http/read-id.server'

/** The lasting address of a comment: the page it is on moves as others are written before it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const [slug, id] = [params.slug ?? '', readId(params.id)]
  const { contributionId, page } = await findCommentPlace(context.db, slug, id)
  return redirect(commentsAddress(slug, contributionId, page, id), 302)
}
