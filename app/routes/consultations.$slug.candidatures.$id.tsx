import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplicationPage } from '~/applications/application-page'
import { KEPT } from '~/applications/done-words'
import { findOwnApplication, findPublicApplication } from '~/applications/find-application.server'
import { fileShape } from '~/applications/forms'
import { noSuchFile } from '~/applications/hold-application.server'
import { whyCannotSave, whyCannotWithdraw } from '~/applications/policy'
import { applicationSentence, applicationStatus } from '~/applications/refusals'
import { saveApplication } from '~/applications/save-application.server'
import { applicationTrail } from '~/applications/trail'
import { savedWords } from '~/contributions/draft-words'
import { findPhase } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { placedName } from '~/territories/placed-name'
import { Breadcrumb } from '~/ui/breadcrumb'
import type { FormError } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'
import { withDe } from '~/ui/french'

/** A file: for its own territory with the acts it may do, for anyone once submitted, for nobody else before. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const [edition, viewer] = await Promise.all([findEdition(context.db, params.slug ?? ''), context.viewer()])
  const own = await findOwnApplication(context.db, edition, id, viewer)
  const file = own ?? (await findPublicApplication(context.db, edition, id))
  if (!file) throw noSuchFile()
  const cannotSave = viewer && own ? whyCannotSave(viewer, edition, own, { at: own.savedAt, seen: own.savedAt }) : null
  const cannotWithdraw = viewer && own ? whyCannotWithdraw(viewer, edition, own) : null
  const { slug, name, calendar, at } = edition
  return {
    edition: { slug, name, calendar, at },
    file, isOwn: own !== null,
    automatic: edition.rules.applications.mode === 'automatic',
    application: findPhase(calendar, 'application'),
    launch: findPhase(calendar, 'launch'),
    savedWords: own ? savedWords(own.savedAt, at) : '',
    canWrite: own !== null && cannotSave === null,
    whyNotWithdraw: cannotWithdraw && applicationSentence(cannotWithdraw),
  }
}

type Answer = { refusal: string | null; isStale: boolean; errors: FormError[]; typed: { motivation?: string; means?: string; calendar?: string } }

/** Keeps what was typed, then stays or goes on to the summary. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const form = await readForm(request, fileShape)
  if (!form.ok) return data<Answer>({ refusal: null, isStale: false, errors: form.errors, typed: form.typed }, { status: 422 })
  const { suite, ...draft } = form.value
  const saved = await context.perform((work) => saveApplication(work, slug, viewer.personId, id, draft))
  const address = `/consultations/${slug}/candidatures/${id}`
  if (!('refused' in saved)) return suite === 'relire' ? redirect(`${address}/recapitulatif`, 303) : redirectTelling(context, address, KEPT)
  return data<Answer>({ refusal: applicationSentence(saved), isStale: saved.refused === 'changed-meanwhile', errors: [], typed: draft }, { status: applicationStatus(saved) })
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: `Candidature ${shown ? withDe(placedName(shown.file.territory)) : ''} — Co-construire` }]

export default function ApplicationRoute() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={applicationTrail(shown.edition, { label: placedName(shown.file.territory) })} />
      <ApplicationPage {...shown} answer={answer} />
    </>
  )
}
