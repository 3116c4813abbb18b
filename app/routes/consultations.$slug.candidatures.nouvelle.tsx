import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startShape } from '~/applications/forms'
import { listOpenProposals } from '~/applications/open-proposals.server'
import { whyCannotApply } from '~/applications/policy'
import { applicationSentence, applicationStatus } from '~/applications/refusals'
import { startApplication } from '~/applications/start-application.server'
import { StartForm } from '~/applications/start-form'
import { applicationTrail } from '~/applications/trail'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { shownAs } from '~/identity/acts-for-another'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const mine = viewer.attachment?.level === 'proven' ? viewer.attachment : null
  const refusal = whyCannotApply(viewer, edition)
  return {
    edition: { slug: edition.slug, name: edition.name },
    proposals: await listOpenProposals(context.db, edition, mine?.territoryId ?? null),
    reason: refusal && applicationSentence(refusal),
    mine,
    shownFor: shownAs(mine),
    automatic: edition.rules.applications.mode === 'automatic',
    chosen: new URL(request.url).searchParams.get('proposition') ?? '',
  }
}

type Answer = { refusal: string | null; errors: FormError[]; chosen: string }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const form = await readForm(request, startShape)
  if (!form.ok) return data<Answer>({ refusal: null, errors: form.errors, chosen: form.typed.proposal ?? '' }, { status: 422 })
  const started = await context.perform((work) => startApplication(work, slug, viewer.personId, form.value.proposal, form.value.territoire))
  if (!('refused' in started)) return redirect(`/consultations/${slug}/candidatures/${started.application}`, 303)
  return data<Answer>({ refusal: applicationSentence(started), errors: [], chosen: String(form.value.proposal) }, { status: applicationStatus(started) })
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: `Candidater, ${shown?.edition.name ?? ''} — Co-construire` }]

export default function StartPage() {
  const { edition, chosen, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={applicationTrail(edition, { label: 'Candidater' })} />
      <h1>Candidater</h1>
      <ErrorSummary errors={answer?.errors ?? []} />
      {answer?.refusal ? <Notice kind="error" title="Le dossier n’a pas été ouvert">{answer.refusal}</Notice> : null}
      <StartForm slug={edition.slug} {...shown} chosen={answer?.chosen ?? chosen} error={answer?.errors[0]?.message} />
    </>
  )
}
