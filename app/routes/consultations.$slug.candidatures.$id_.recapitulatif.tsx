import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { submittedWords } from '~/applications/done-words'
import { findOwnApplication } from '~/applications/find-application.server'
import { submissionShape } from '~/applications/forms'
import { noSuchFile } from '~/applications/hold-application.server'
import { whyCannotSubmit } from '~/applications/policy'
import { applicationSentence, applicationStatus } from '~/applications/refusals'
import { submitApplication } from '~/applications/submit-application.server'
import { SubmissionSummary } from '~/applications/submission-summary'
import { applicationTrail } from '~/applications/trail'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { placedName } from '~/territories/placed-name'
import { Breadcrumb } from '~/ui/breadcrumb'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

/** The file as it will be submitted; once submitted, there is only the file. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const file = await findOwnApplication(context.db, edition, id, viewer)
  if (!file) throw noSuchFile()
  if (file.state !== 'draft') throw redirect(`/consultations/${edition.slug}/candidatures/${id}`, 303)
  const refusal = whyCannotSubmit(viewer, edition, file)
  return {
    edition: { slug: edition.slug, name: edition.name },
    file, email: viewer.email,
    automatic: edition.rules.applications.mode === 'automatic',
    reason: refusal && applicationSentence(refusal),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const form = await readForm(request, submissionShape)
  if (!form.ok) return data({ refusal: form.sentence }, { status: 422 })
  const submitted = await context.perform((work) => submitApplication(work, slug, viewer.personId, id, form.value))
  if ('refused' in submitted) return data({ refusal: applicationSentence(submitted) }, { status: applicationStatus(submitted) })
  return redirectTelling(context, `/consultations/${slug}/candidatures/${id}`, submittedWords(submitted.accepted, viewer.email))
}

export const meta: MetaFunction<typeof loader> = () => [{ title: 'Relire et déposer la candidature — Co-construire' }]

export default function SummaryPage() {
  const { edition, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/consultations/${edition.slug}/candidatures/${shown.file.id}`
  return (
    <>
      <Breadcrumb items={applicationTrail(edition, { label: placedName(shown.file.territory), to: address }, { label: 'Relire et déposer' })} />
      <h1>Relire et déposer</h1>
      {answer ? <Notice kind="error" title="La candidature n’a pas été déposée">{answer.refusal}</Notice> : null}
      <SubmissionSummary {...shown} address={address} />
    </>
  )
}
