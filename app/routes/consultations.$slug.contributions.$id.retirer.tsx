import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contributionTrail } from '~/contributions/edition-trail'
import { findOwnPublished } from '~/contributions/find-own-published.server'
import { withdrawShape } from '~/contributions/forms'
import { contributionSentence, statusOf } from '~/contributions/refusals'
import { withdrawContribution } from '~/contributions/withdraw-contribution.server'
import { WithdrawPage } from '~/contributions/withdraw-page'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import type { FormError } from '~/ui/error-summary'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const { contribution, refusal } = await findOwnPublished(context.db, edition, id, viewer)
  return { edition: { slug: edition.slug, name: edition.name }, id, title: contribution.title, reason: refusal && contributionSentence(refusal) }
}

type Answer = { refusal: string | null; errors: FormError[]; typed: string }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const form = await readForm(request, withdrawShape)
  if (!form.ok) return data<Answer>({ refusal: null, errors: form.errors, typed: form.typed['reason'] ?? '' }, { status: 422 })
  const { reason } = form.value
  const withdrawn = await context.perform((work) => withdrawContribution(work, { slug, id, viewer, reason }))
  if ('refused' in withdrawn) return data<Answer>({ refusal: contributionSentence(withdrawn), errors: [], typed: reason }, { status: statusOf(withdrawn) })
  return redirect(`/consultations/${slug}/contributions/${id}`, 303)
}

export const meta: MetaFunction = () => [{ title: 'Retirer une contribution — Co-construire' }]

export default function WithdrawRoute() {
  const { edition, title, id, reason } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/consultations/${edition.slug}/contributions/${id}`
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: title, to: address }, { label: 'Retirer' })} />
      <h1>Retirer «&nbsp;{title}&nbsp;»</h1>
      <WithdrawPage refusal={null} errors={[]} typed="" {...answer} address={address} reason={reason} />
    </>
  )
}
