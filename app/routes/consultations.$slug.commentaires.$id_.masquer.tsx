import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findComment } from '~/comments/find-comment.server'
import { hideForm } from '~/comments/forms'
import { hideComment, showComment } from '~/comments/hide-comment.server'
import { HidePage } from '~/comments/hide-page'
import { whyCannotHide } from '~/comments/policy'
import { commentSentence, commentStatus } from '~/comments/refusals'
import { commentTrail } from '~/comments/trail'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import type { FormError } from '~/ui/error-summary'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireRole(context, request, 'moderator')
  const { slug, name } = await findEdition(context.db, params.slug ?? '')
  const comment = await findComment(context.db, slug, id)
  const { contributionId, title, text, hiddenReason } = comment
  const refusal = whyCannotHide(viewer, comment, !comment.hiddenAt)
  return { edition: { slug, name }, id, contributionId, title, text, hiddenReason, reason: refusal && commentSentence(refusal) }
}

type Answer = { reason: string | null; errors: FormError[]; typed: string | undefined }

/** Hides it or shows it again, as its form wants: sent twice, the second changes nothing and says so. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const [slug, id] = [params.slug ?? '', readId(params.id)]
  const moderator = await requireRole(context, request, 'moderator')
  const form = await readForm(request, hideForm)
  if (!form.ok) return data<Answer>({ reason: null, errors: form.errors, typed: form.typed['reason'] }, { status: 422 })
  const wanted = form.value
  const done = await context.perform((work) => wanted.etat === 'masque' ? hideComment(work, { slug, id, moderator, reason: wanted.reason }) : showComment(work, { slug, id, moderator }))
  if ('refused' in done) return data<Answer>({ reason: commentSentence(done), errors: [], typed: undefined }, { status: commentStatus(done) })
  return redirect(`/consultations/${slug}/commentaires/${id}`, 303)
}

export const meta: MetaFunction = () => [{ title: 'Masquer un commentaire — Co-construire' }]

export default function HideRoute() {
  const { edition, id, text, hiddenReason, reason, ...of } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const label = hiddenReason === null ? 'Masquer un commentaire' : 'Rétablir un commentaire'
  return (
    <>
      <Breadcrumb items={commentTrail(edition, of, label)} />
      <h1>{label}</h1>
      <HidePage errors={[]} typed={undefined} reason={reason} {...answer} text={text} hiddenReason={hiddenReason} back={`/consultations/${edition.slug}/commentaires/${id}`} />
    </>
  )
}
