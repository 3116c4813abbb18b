import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editContribution } from '~/contributions/edit-contribution.server'
import { EditPage } from '~/contributions/edit-page'
import { contributionTrail } from '~/contributions/edition-trail'
import { findOwnPublished } from '~/contributions/find-own-published.server'
import { listAddress } from '~/contributions/filters'
import { asksForNeeds, asTyped, editShape, needsIn, type Typed } from '~/contributions/forms'
import type { NeedChoice } from '~/contributions/need-choice'
import { readChoice } from '~/contributions/need-choice.server'
import { asTypedAgain } from '~/contributions/own-wording'
import { contributionSentence, statusOf } from '~/contributions/refusals'
import { listThemes } from '~/contributions/themes.server'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { readForm } from '~/http/read-form.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import type { FormError } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const { contribution, refusal } = await findOwnPublished(context.db, edition, id, viewer)
  const { kind, title, savedAt } = contribution
  const [themes, choice] = await Promise.all([listThemes(context.db, edition.id), readChoice(context.db, edition.id, kind, contribution.links.map((link) => link.id))])
  return { edition: { slug: edition.slug, name: edition.name }, id, kind, title, seen: savedAt.toISOString(), typed: asTypedAgain(contribution), choice, themes, reason: refusal && contributionSentence(refusal) }
}

/**
 * What came of a wording that was not accepted: it is shown again with what was typed, still as it started from the same
 * version; only who was told of another one now starts from that one.
 */
type Answer = { refusal: string | null; errors: FormError[]; typed: Partial<Typed>; choice: NeedChoice | null; seen?: string }

/** Publishes the new wording, or only looks for needs. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const edition = await findEdition(context.db, slug)
  const { contribution: { kind } } = await findOwnPublished(context.db, edition, id, viewer)
  const form = await readForm(request, editShape)
  if (!form.ok) return data<Answer>({ refusal: null, errors: form.errors, typed: form.typed, choice: await readChoice(context.db, edition.id, kind, needsIn(form.typed), form.typed.recherche), seen: form.typed.seen ?? '' }, { status: 422 })
  const { seen, suite, recherche, recherchee, ...typed } = form.value
  const shown = { typed: asTyped(typed), choice: await readChoice(context.db, edition.id, kind, typed.answers, recherche) }
  if (asksForNeeds({ suite, recherche, recherchee })) return data<Answer>({ refusal: null, errors: [], ...shown, seen: seen.toISOString() })
  const edited = await context.perform((work) => editContribution(work, { slug, id, viewer, seen, typed }))
  if (!('refused' in edited)) return redirectTelling(context, `/consultations/${slug}/contributions/${id}`, { words: 'La nouvelle version est en ligne. La précédente reste lisible plus bas.' })
  const invalid = edited.refused === 'incomplete'
  return data<Answer>(
    { refusal: invalid ? null : contributionSentence(edited), errors: invalid ? edited.errors : [], ...shown, ...(edited.refused !== 'changed-meanwhile' && { seen: seen.toISOString() }) },
    { status: statusOf(edited) },
  )
}

export const meta: MetaFunction = () => [{ title: 'Modifier une contribution — Co-construire' }]

export default function EditRoute() {
  const { edition, title, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/consultations/${edition.slug}/contributions/${shown.id}`
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: title, to: address }, { label: 'Modifier' })} />
      <h1>Modifier votre contribution</h1>
      <EditPage refusal={null} errors={[]} {...shown} {...answer} address={address} list={listAddress(edition.slug, {})} />
    </>
  )
}
