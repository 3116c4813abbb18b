import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contributionTrail } from '~/contributions/edition-trail'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { findReportable } from '~/reports/find-reportable.server'
import { reportForm } from '~/reports/forms'
import { whyCannotReport } from '~/reports/policy'
import { reportSentence, reportStatus } from '~/reports/refusals'
import { reportableAddress } from '~/reports/report'
import { reportObject } from '~/reports/report-object.server'
import { ReportPage } from '~/reports/report-page'
import { Breadcrumb } from '~/ui/breadcrumb'
import type { FormError } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'

/** What is reported: a contribution, or the comment of it that the address names. @throws 404 */
const reportableOf = (params: LoaderFunctionArgs['params'], request: Request) => {
  const comment = new URL(request.url).searchParams.get('commentaire')
  return { contributionId: readId(params.id), commentId: comment === null ? null : readId(comment) }
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const object = reportableOf(params, request)
  const viewer = await requireViewer(context, request)
  const { slug, name } = await findEdition(context.db, params.slug ?? '')
  const { title, text, authorId, mine } = await findReportable(context.db, { slug, ...object }, viewer.personId)
  const refusal = whyCannotReport(viewer, { authorId })
  return { edition: { slug, name }, object, title, text, mine, reason: refusal && reportSentence(refusal) }
}

type Answer = { refusal: string | null; errors: FormError[]; typed: Record<string, string> }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const object = reportableOf(params, request)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const form = await readForm(request, reportForm)
  if (!form.ok) return data<Answer>({ refusal: null, errors: form.errors, typed: form.typed }, { status: 422 })
  const reported = await context.perform((work) => reportObject(work, { slug, ...object, viewer, ...form.value }))
  if ('refused' in reported) return data<Answer>({ refusal: reportSentence(reported), errors: [], typed: {} }, { status: reportStatus(reported) })
  return redirectTelling(context, `/consultations/${slug}/contributions/${object.contributionId}`, {
    words: reported.first
      ? 'Votre signalement est reçu\u00a0: l’équipe de la consultation l’examine, sans savoir qui vous êtes. Un courriel vous dira ce qui est décidé.'
      : 'Vous l’aviez déjà signalé\u00a0: votre premier signalement reste, et l’équipe de la consultation l’a reçu.',
  })
}

export const meta: MetaFunction = () => [{ title: 'Signaler — Co-construire' }]

export default function ReportRoute() {
  const { edition, object, title, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: title, to: `/consultations/${edition.slug}/contributions/${object.contributionId}` }, { label: 'Signaler' })} />
      <h1>{object.commentId === null ? <>Signaler «&nbsp;{title}&nbsp;»</> : <>Signaler un commentaire de «&nbsp;{title}&nbsp;»</>}</h1>
      <ReportPage errors={[]} typed={{}} refusal={null} {...shown} {...answer} back={`/consultations/${edition.slug}${reportableAddress(object)}`} />
    </>
  )
}
