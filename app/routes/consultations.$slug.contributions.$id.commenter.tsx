import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { commentsAddress } from '~/comments/comment'
import { CommentForm } from '~/comments/comment-form'
import { findComment } from '~/comments/find-comment.server'
import { findCommentPlace } from '~/comments/find-comment-place.server'
import { commentForm } from '~/comments/forms'
import { mayAsk } from '~/comments/may-ask.server'
import { whyCannotComment } from '~/comments/policy'
import { commentSentence, commentStatus } from '~/comments/refusals'
import { writeComment } from '~/comments/write-comment.server'
import { contributionTrail } from '~/contributions/edition-trail'
import { findContribution } from '~/contributions/find-contribution.server'
import { findEdition } from '~/editions/edition.server'
import { mustNotFlood } from '~/http/must-not-flood.server'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { shownAs } from '~/identity/acts-for-another'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { KeptText } from '~/ui/kept-text'
import { Notice } from '~/ui/notice'
import { redirectTelling } from '~/ui/flash.server'
import { RichText } from '~/ui/rich-text'

/** The comment that the address says is answered; null for a comment of its own. */
const parentOf = (request: Request): number | null => {
  const answered = new URL(request.url).searchParams.get('reponse')
  return answered === null ? null : readId(answered)
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const [id, parentId] = [readId(params.id), parentOf(request)]
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const [contribution, parent, asks] = await Promise.all([findContribution(context.db, edition.id, id, viewer.personId), parentId && findComment(context.db, edition.slug, parentId), mayAsk(context.db, id, viewer.personId)])
  if (parent && (parent.contributionId !== id || parent.parentId !== null || parent.withdrawnAt || parent.hiddenAt)) throw notFound('Ce commentaire n’est plus de ceux auxquels on répond.')
  const refusal = whyCannotComment(viewer, edition)
  return {
    edition: { slug: edition.slug, name: edition.name }, id, title: contribution.title, parent: parent ? { id: parent.id, text: parent.text } : null,
    territoire: shownAs(viewer.attachment), mayAsk: parentId === null && asks,
    reason: refusal && commentSentence(refusal),
  }
}

type Answer = { refusal: string | null; errors: FormError[]; typed: Record<string, string> }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const [slug, contributionId, parentId] = [params.slug ?? '', readId(params.id), parentOf(request)]
  const viewer = await requireViewer(context, request)
  const form = await readForm(request, commentForm)
  if (!form.ok) return data<Answer>({ refusal: null, errors: form.errors, typed: form.typed }, { status: 422 })
  await mustNotFlood(context, 'comments', viewer.personId)
  const { text, question, territoire: shownFor } = form.value
  const written = await context.perform((work) => writeComment(work, { slug, contributionId, parentId, viewer, text, isQuestion: question === 'oui', shownFor }))
  if ('refused' in written) return data<Answer>({ refusal: commentSentence(written), errors: [], typed: { text } }, { status: commentStatus(written) })
  const { page } = await findCommentPlace(context.db, slug, written.id)
  return redirectTelling(context, commentsAddress(slug, contributionId, page, written.id), { words: 'Votre commentaire est publié.' })
}

export const meta: MetaFunction = () => [{ title: 'Commenter — Co-construire' }]

export default function CommentRoute() {
  const { edition, id, title, parent, territoire, mayAsk, reason } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/consultations/${edition.slug}/contributions/${id}`
  const refusal = answer?.refusal ?? reason
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: title, to: address }, { label: parent ? 'Répondre' : 'Commenter' })} />
      <h1>{parent ? <>Répondre à un commentaire de «&nbsp;{title}&nbsp;»</> : <>Commenter «&nbsp;{title}&nbsp;»</>}</h1>
      <ErrorSummary errors={answer?.errors ?? []} />
      {parent ? <blockquote><RichText text={parent.text} /></blockquote> : null}
      {refusal ? (
        <>
          <Notice kind="warning">{refusal}</Notice>
          <KeptText text={answer?.typed['text']} />
        </>
      ) : (
        <CommentForm action={`${address}/commenter${parent ? `?reponse=${parent.id}` : ''}`} territoire={territoire} label={parent ? 'Votre réponse' : 'Votre commentaire'} button={parent ? 'Publier la réponse' : 'Publier le commentaire'} mayAsk={mayAsk} typed={answer?.typed ?? {}} error={answer?.errors[0]?.message} />
      )}
      <p className="cc-after"><a href={`${address}#commentaires`}>Revenir à la contribution</a></p>
    </>
  )
}
