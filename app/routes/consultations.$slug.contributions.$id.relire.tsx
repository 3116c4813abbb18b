import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contributionTrail } from '~/contributions/edition-trail'
import { findContribution } from '~/contributions/find-contribution.server'
import { publicationForm, whatIsMissing } from '~/contributions/forms'
import { whyCannotDeposit } from '~/contributions/policy'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { ReadAgain } from '~/contributions/read-again'
import { contributionSentence, statusOf } from '~/contributions/refusals'
import { KIND_WORDS } from '~/contributions/words'
import { findEdition } from '~/editions/edition.server'
import { looksBefore } from '~/editions/rules'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import type { Flash } from '~/ui/flash'
import { redirectTelling } from '~/ui/flash.server'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const contribution = await findContribution(context.db, edition.id, id, viewer.personId)
  const { slug, name } = edition
  if (contribution.publishedAt ?? contribution.submittedAt) throw redirect(`/consultations/${slug}/contributions/${id}`)
  const refusal = whyCannotDeposit(viewer, contribution.kind, edition)
  return {
    edition: { slug, name },
    contribution,
    viewer: { profile: viewer.profile, function: viewer.function, organisation: viewer.organisation, attachment: viewer.attachment },
    errors: whatIsMissing(contribution.kind, { ...contribution, theme: contribution.themeId }),
    reason: refusal && contributionSentence(refusal),
    waits: looksBefore(edition.rules),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const form = await readForm(request, publicationForm)
  const shownFor = form.ok ? form.value.territoire : undefined
  const published = await context.perform((work) => publishContribution(work, { slug, id, viewer, shownFor }))
  if ('refused' in published) return data({ refusal: contributionSentence(published) }, { status: statusOf(published) })
  return redirectTelling(context, `/consultations/${slug}/contributions/${id}/publiee`, receiptWords(viewer.email))
}

export const meta: MetaFunction = () => [{ title: 'Relire avant de publier — Co-construire' }]

export default function ReadAgainRoute() {
  const { edition, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = KIND_WORDS[shown.contribution.kind]
  const form = `/consultations/${edition.slug}/contributions/nouvelle/${words.form}`
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: words.title, to: form }, { label: 'Relire' })} />
      <h1>Relire avant de publier</h1>
      <ReadAgain {...shown} refusal={answer?.refusal ?? null} form={form} />
    </>
  )
}

/** @param email where the receipt goes; null when no address is known */
const receiptWords = (email: string | null): Flash => ({
  words: email ? `Un accusé de réception part à ${email}.` : 'Sans adresse connue, vous ne recevrez pas d’accusé\u00a0: cette page en tient lieu.',
})
