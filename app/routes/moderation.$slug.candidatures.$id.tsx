import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reviewedWords } from '~/applications/done-words'
import { findSubmittedApplication } from '~/applications/find-application.server'
import { reachOfDecision } from '~/applications/find-starter.server'
import { reviewShape } from '~/applications/forms'
import { noSuchFile } from '~/applications/hold-application.server'
import { whyCannotReview } from '~/applications/policy'
import { applicationSentence, applicationStatus } from '~/applications/refusals'
import { reviewApplication } from '~/applications/review-application.server'
import type { TypedReview } from '~/applications/review-panel'
import { ReviewPage } from '~/applications/review-page'
import { findPhase } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { placedName } from '~/territories/placed-name'
import { Breadcrumb } from '~/ui/breadcrumb'
import { redirectTelling } from '~/ui/flash.server'
import { withDe } from '~/ui/french'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const id = readId(params.id)
  const edition = await findEdition(context.db, params.slug ?? '')
  const file = await findSubmittedApplication(context.db, edition, id)
  if (!file) throw noSuchFile()
  const refusal = whyCannotReview(moderator, edition, file, { wanted: 'accepted', reason: '' })
  return {
    edition: { slug: edition.slug, name: edition.name, calendar: edition.calendar, at: edition.at },
    file,
    automatic: edition.rules.applications.mode === 'automatic',
    application: findPhase(edition.calendar, 'application'),
    launch: findPhase(edition.calendar, 'launch'),
    reason: refusal && applicationSentence(refusal),
    reach: await reachOfDecision(context.db, id),
  }
}

type Answer = { refusal: string; typed: TypedReview; isInput: boolean }

/** States what the moderator wants of the file: under review, accepted, or declined with its reason. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const id = readId(params.id)
  const slug = params.slug ?? ''
  const form = await readForm(request, reviewShape)
  if (!form.ok) return data<Answer>({ refusal: form.sentence, typed: form.typed, isInput: true }, { status: 422 })
  const reviewed = await context.perform((work) => reviewApplication(work, slug, moderator.personId, id, form.value))
  if (!('refused' in reviewed)) return redirectTelling(context, `/moderation/${slug}/candidatures/${id}`, { words: reviewedWords(reviewed.state, await reachOfDecision(context.db, id)) })
  return data<Answer>({ refusal: applicationSentence(reviewed), typed: form.value, isInput: reviewed.refused === 'reason-too-short' }, { status: applicationStatus(reviewed) })
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: `Candidature ${shown ? withDe(placedName(shown.file.territory)) : ''}, examen — Co-construire` }]

export default function ReviewRoute() {
  const { edition, file, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const list = `/moderation/${edition.slug}/candidatures`
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: edition.name, to: `/moderation/${edition.slug}` }, { label: 'Candidatures', to: list }, { label: placedName(file.territory) }]} />
      <ReviewPage {...shown} edition={edition} file={file} answer={answer} />
    </>
  )
}
