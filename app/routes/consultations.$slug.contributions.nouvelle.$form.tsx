import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DepositPage } from '~/contributions/deposit-page'
import { savedWords } from '~/contributions/draft-words'
import { contributionTrail } from '~/contributions/edition-trail'
import { listAddress } from '~/contributions/filters'
import { findDraft } from '~/contributions/find-draft.server'
import { asTyped, depositShape, type Typed, whatIsMissing, withAnswer } from '~/contributions/forms'
import { nearestContributions } from '~/contributions/nearest-contributions.server'
import { whyCannotDeposit } from '~/contributions/policy'
import { contributionSentence, statusOf, wayOut } from '~/contributions/refusals'
import { saveDraft } from '~/contributions/save-draft.server'
import { listThemes } from '~/contributions/themes.server'
import { readKind } from '~/contributions/read-kind.server'
import { KIND_WORDS } from '~/contributions/words'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import type { FormError } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const kind = readKind(params.form)
  const viewer = await requireViewer(context, request)
  const edition = await findEdition(context.db, params.slug ?? '')
  const [draft, themes] = await Promise.all([findDraft(context.db, edition.id, kind, viewer), listThemes(context.db, edition.id)])
  const refusal = whyCannotDeposit(viewer, kind, edition)
  const { searchParams } = new URL(request.url)
  return {
    edition: { slug: edition.slug, name: edition.name },
    kind,
    viewer: { profile: viewer.profile, function: viewer.function, organisation: viewer.organisation, attachment: viewer.attachment },
    themes,
    reason: refusal && contributionSentence(refusal),
    way: refusal && wayOut(refusal, listAddress(edition.slug, {})),
    typed: withAnswer(draft?.typed ?? {}, searchParams.get('besoin')),
    near: draft ? await nearestContributions(context.db, edition.id, kind, draft.typed) : [],
    savedWords: draft ? savedWords(draft.savedAt, edition.at) : '',
  }
}

/** What came of a form that was not accepted as it is: it is shown again with what was typed. */
type Answer = { refusal: string | null; errors: FormError[]; typed: Partial<Typed>; savedWords?: string }

/** Keeps what was typed, then stays or goes on to the summary. What is missing never costs what is there. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const kind = readKind(params.form)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const form = await readForm(request, depositShape)
  if (!form.ok) return data<Answer>({ refusal: null, errors: form.errors, typed: form.typed }, { status: 422 })
  const { suite, ...draft } = form.value
  const typed = asTyped(draft)
  const saved = await context.perform((work) => saveDraft(work, { slug, kind, viewer, typed: draft }))
  if ('refused' in saved) {
    const invalid = saved.refused === 'incomplete'
    return data<Answer>({ refusal: invalid ? null : contributionSentence(saved), errors: invalid ? saved.errors : [], typed }, { status: statusOf(saved) })
  }
  const errors = [...(suite === 'relire' ? whatIsMissing(kind, draft) : []), ...saved.errors]
  const list = `/consultations/${slug}/contributions`
  const kept = savedWords(saved.savedAt, saved.savedAt)
  if (errors.length === 0) return suite === 'relire' ? redirect(`${list}/${saved.id}/relire`, 303)
    : redirectTelling(context, `${list}/nouvelle/${KIND_WORDS[kind].form}`, { words: `${kept}. Vous pouvez fermer cette page et revenir quand vous voulez.` })
  return data<Answer>({ refusal: null, errors, typed, savedWords: kept }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: `${TITLES[shown?.kind ?? 'need']} — Co-construire` }]

export default function DepositRoute() {
  const { edition, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/consultations/${edition.slug}/contributions/nouvelle`
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: 'Déposer', to: address }, { label: KIND_WORDS[shown.kind].title })} />
      <h1>{TITLES[shown.kind]}</h1>
      <DepositPage refusal={null} errors={[]} {...shown} {...answer} list={listAddress(edition.slug, {})} address={`${address}/${KIND_WORDS[shown.kind].form}`} />
    </>
  )
}

const TITLES = { need: 'Décrire un besoin', solution: 'Présenter une solution' }
