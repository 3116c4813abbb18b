import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findComment } from '~/comments/find-comment.server'
import { rewordForm } from '~/comments/forms'
import { OwnCommentPage } from '~/comments/own-comment-page'
import { whyCannotReword } from '~/comments/policy'
import { commentSentence, commentStatus } from '~/comments/refusals'
import { rewordComment } from '~/comments/reword-comment.server'
import { commentTrail } from '~/comments/trail'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import type { FormError } from '~/ui/error-summary'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const comment = await findComment(context.db, edition.slug, id)
  if (comment.authorId !== viewer.personId) throw notFound('Ce commentaire n’existe pas, ou n’est pas le vôtre.')
  const refusal = whyCannotReword(viewer, comment, edition)
  const { contributionId, title, text } = comment
  return { edition: { slug: edition.slug, name: edition.name }, id, contributionId, title, text, reason: refusal && commentSentence(refusal) }
}

type Answer = { reason: string | null; errors: FormError[]; typed: string | undefined }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const [slug, id] = [params.slug ?? '', readId(params.id)]
  const viewer = await requireViewer(context, request)
  const form = await readForm(request, rewordForm)
  if (!form.ok) return data<Answer>({ reason: null, errors: form.errors, typed: form.typed['text'] }, { status: 422 })
  const { text } = form.value
  const reworded = await context.perform((work) => rewordComment(work, { slug, id, viewer, text }))
  if ('refused' in reworded) return data<Answer>({ reason: commentSentence(reworded), errors: [], typed: text }, { status: commentStatus(reworded) })
  return redirect(`/consultations/${slug}/commentaires/${id}`, 303)
}

export const meta: MetaFunction = () => [{ title: 'Modifier un commentaire — Co-construire' }]

export default function RewordRoute() {
  const { edition, id, text, reason, ...of } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={commentTrail(edition, of, 'Modifier un commentaire')} />
      <h1>Modifier votre commentaire</h1>
      <OwnCommentPage act="reword" errors={[]} typed={undefined} reason={reason} {...answer} text={text} back={`/consultations/${edition.slug}/commentaires/${id}`} />
    </>
  )
}
