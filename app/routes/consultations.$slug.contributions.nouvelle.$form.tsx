import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { countDeposited } from '~/contributions/count-deposited.server'
import { DepositPage } from '~/contributions/deposit-page'
import { savedWords } from '~/contributions/draft-words'
import { contributionTrail } from '~/contributions/edition-trail'
import { listAddress } from '~/contributions/filters'
import { findDraft } from '~/contributions/find-draft.server'
import { asksForNeeds, asTyped, depositShape, NEED_FIELD, needsIn, type Typed, whatIsMissing } from '~/contributions/forms'
import { readAnswers } from '~/contributions/link-answers.server'
import type { NeedChoice } from '~/contributions/need-choice'
import { readChoice } from '~/contributions/need-choice.server'
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
  const [draft, deposited, themes] = await Promise.all([
    findDraft(context.db, edition.id, kind, viewer), countDeposited(context.db, edition.id, kind, viewer), listThemes(context.db, edition.id),
  ])
  const refusal = whyCannotDeposit(viewer, kind, edition)
  const { searchParams } = new URL(request.url)
  // Who comes from the page of a need offers a solution to it.
  const from = await readAnswers(context.db, edition.id, kind, needsIn({ [NEED_FIELD + searchParams.get('besoin')]: 'on' }))
  return {
    edition: { slug: edition.slug, name: edition.name },
    kind,
    viewer: { profile: viewer.profile, function: viewer.function, organisation: viewer.organisation, attachment: viewer.attachment },
    themes,
    reason: refusal && contributionSentence(refusal),
    way: refusal && wayOut(refusal, listAddress(edition.slug, {})),
    deposited,
    typed: draft?.typed ?? {},
    errors: from.errors,
    choice: await readChoice(context.db, edition.id, kind, [...(draft?.needs ?? []), ...from.needs]),
    seen: draft?.savedAt.toISOString() ?? '',
    near: draft ? await nearestContributions(context.db, context.nearby, edition.id, kind, draft.typed) : [],
    savedWords: draft ? savedWords(draft.savedAt, edition.at) : '',
  }
}

/**
 * What came of a form that was not accepted as it is: it is shown again with what was typed, still as it started from the
 * same draft; only who was told of another one now starts from that one.
 */
type Answer = { isStale?: boolean; seen?: string; refusal: string | null; errors: FormError[]; typed: Partial<Typed>; choice: NeedChoice | null; savedWords?: string }

/** Keeps what was typed, then looks for needs, stays or goes on to the summary. What is missing never costs what is there. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const kind = readKind(params.form)
  const viewer = await requireViewer(context, request)
  const slug = params.slug ?? ''
  const { id: editionId } = await findEdition(context.db, slug)
  const form = await readForm(request, depositShape)
  if (!form.ok) return data<Answer>({ refusal: null, errors: form.errors, typed: form.typed, choice: await readChoice(context.db, editionId, kind, needsIn(form.typed), form.typed.recherche), seen: form.typed.seen ?? '' }, { status: 422 })
  const { suite, recherche, recherchee, seen, meme, ...draft } = form.value
  const shown = { typed: asTyped(draft), choice: await readChoice(context.db, editionId, kind, draft.answers, recherche) }
  const saved = await context.perform((work) => saveDraft(work, { slug, kind, viewer, seen, typed: draft }))
  if ('refused' in saved) {
    const invalid = saved.refused === 'incomplete'
    const isStale = saved.refused === 'draft-changed-meanwhile'
    return data<Answer>({ refusal: invalid ? null : contributionSentence(saved), errors: invalid ? saved.errors : [], ...shown, ...(isStale ? { isStale } : { seen: seen?.toISOString() ?? '' }) }, { status: statusOf(saved) })
  }
  const list = `/consultations/${slug}/contributions`
  if (meme !== null) return redirect(`${list}/${meme}/meme-besoin`, 303)
  const searching = asksForNeeds({ suite, recherche, recherchee })
  const reading = !searching && suite !== 'rester'
  const errors = [...(reading ? whatIsMissing(kind, draft) : []), ...saved.errors]
  const kept = savedWords(saved.savedAt, saved.savedAt)
  if (searching || errors.length > 0) return data<Answer>({ refusal: null, errors, ...shown, savedWords: kept, seen: saved.savedAt.toISOString() }, { status: errors.length > 0 ? 422 : 200 })
  return reading ? redirect(`${list}/${saved.id}/relire`, 303)
    : redirectTelling(context, `${list}/nouvelle/${KIND_WORDS[kind].form}`, { words: `${kept}. Vous pouvez fermer cette page et revenir quand vous voulez.` })
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
      <DepositPage refusal={null} isStale={false} {...shown} {...answer} list={listAddress(edition.slug, {})} address={`${address}/${KIND_WORDS[shown.kind].form}`} />
    </>
  )
}

const TITLES = { need: 'Décrire un besoin', solution: 'Présenter une solution' }
