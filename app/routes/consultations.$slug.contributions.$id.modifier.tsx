import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeFiles, NOT_JOINED } from '~/contributions/change-files.server'
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
import { withSentForm, type SentForm } from '~/files/receive-form.server'
import { readId } from '~/http/read-id.server'
import { judgeFields } from '~/http/read-form.server'
import { requireViewer } from '~/identity/require-viewer.server'
import type { Viewer } from '~/identity/viewer'
import { Breadcrumb } from '~/ui/breadcrumb'
import type { FormError } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const { contribution, refusal } = await findOwnPublished(context.db, edition, id, viewer)
  const { kind, title, savedAt, files, publishedAt } = contribution
  const [themes, choice] = await Promise.all([listThemes(context.db, edition.id), readChoice(context.db, edition.id, kind, contribution.links.map((link) => link.id))])
  return { edition: { slug: edition.slug, name: edition.name }, id, kind, title, files, waits: publishedAt === null, seen: savedAt.toISOString(), typed: asTypedAgain(contribution), choice, themes, reason: refusal && contributionSentence(refusal) }
}

/**
 * What came of a wording that was not accepted: it is shown again with what was typed, still as it started from the same
 * version; only who was told of another one now starts from that one.
 */
type Answer = { refusal: string | null; errors: FormError[]; typed: Partial<Typed>; choice: NeedChoice | null; seen?: string }

/** Publishes the new wording and joins its files, or only looks for needs, or only changes the files. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args.context, args.request)
  return withSentForm(args.context, args.request, (sent) => edit(args, viewer, sent))
}

async function edit({ context, params }: ActionFunctionArgs, viewer: Viewer, sent: SentForm) {
  const id = readId(params.id)
  const slug = params.slug ?? ''
  const edition = await findEdition(context.db, slug)
  const { contribution: { kind, publishedAt } } = await findOwnPublished(context.db, edition, id, viewer)
  const form = judgeFields(sent.fields, editShape)
  const notJoined = sent.received.length > 0 ? [NOT_JOINED] : []
  if (!form.ok) return data<Answer>({ refusal: null, errors: [...form.errors, ...notJoined], typed: form.typed, choice: await readChoice(context.db, edition.id, kind, needsIn(form.typed), form.typed.recherche), seen: form.typed.seen ?? '' }, { status: 422 })
  const { seen, suite, recherche, recherchee, retirer, ...typed } = form.value
  const shown = { typed: asTyped(typed), choice: await readChoice(context.db, edition.id, kind, typed.answers, recherche) }
  if (asksForNeeds({ suite, recherche, recherchee })) return data<Answer>({ refusal: null, errors: [], ...shown, seen: seen.toISOString() })
  const which = { slug, id, viewer }
  if (retirer || suite === 'joindre') {
    const errors = await changeFiles(context, which, sent, retirer)
    return data<Answer>({ refusal: null, errors, ...shown, seen: seen.toISOString() }, { status: errors.length > 0 ? 422 : 200 })
  }
  const edited = await context.perform((work) => editContribution(work, { slug, id, viewer, seen, typed }))
  if (!('refused' in edited)) {
    const errors = await changeFiles(context, which, sent, null)
    return redirectTelling(context, `/consultations/${slug}/contributions/${id}`, { words: [publishedAt ? 'La nouvelle version est en ligne. La précédente reste lisible plus bas.' : 'La nouvelle version est enregistrée\u00a0: la modération la lira avant sa publication.', ...errors.map(({ message }) => message)].join(' ') })
  }
  const invalid = edited.refused === 'incomplete'
  return data<Answer>(
    { refusal: invalid ? null : contributionSentence(edited), errors: [...(invalid ? edited.errors : []), ...notJoined], ...shown, ...(edited.refused !== 'changed-meanwhile' && { seen: seen.toISOString() }) },
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
