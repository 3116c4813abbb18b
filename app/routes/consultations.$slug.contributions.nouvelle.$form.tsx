import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ContributionKind } from '~/contributions/contribution'
import { countDeposited } from '~/contributions/count-deposited.server'
import { DepositPage } from '~/contributions/deposit-page'
import { savedWords } from '~/contributions/draft/draft-words'
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
import { changeFiles, NOT_JOINED } from '~/contributions/change-files.server'
import { KIND_WORDS } from '~/contributions/words'
import { findEdition } from '~/editions/edition.server'
import { listOwnFiles } from '~/files/list-files.server'
import { type SentForm, withSentForm } from '~/files/receive-form.server'
import { judgeFields } from '~/http/read-form.server'
import { requireViewer } from '~/identity/require-viewer.server'
import type { Viewer } from '~/identity/viewer'
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
    who: viewer.personId,
    at: edition.at.toISOString(),
    viewer: { profile: viewer.profile, function: viewer.function, organisation: viewer.organisation, attachment: viewer.attachment },
    themes,
    reason: refusal && contributionSentence(refusal),
    way: refusal && wayOut(refusal, listAddress(edition.slug, {})),
    deposited,
    typed: draft?.typed ?? {},
    errors: from.errors,
    choice: await readChoice(context.db, edition.id, kind, [...(draft?.needs ?? []), ...from.needs]),
    files: draft ? await listOwnFiles(context.db, draft.id) : [],
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

/** Keeps what was typed, then joins files, looks for needs, stays or goes on to the summary. What is missing, or a file, never costs what is there. */
export async function action(args: ActionFunctionArgs) {
  const kind = readKind(args.params.form)
  const viewer = await requireViewer(args.context, args.request)
  return withSentForm(args.context, args.request, (sent) => keep(args, { kind, viewer, sent }))
}

async function keep({ context, params }: ActionFunctionArgs, { kind, viewer, sent }: { kind: ContributionKind; viewer: Viewer; sent: SentForm }) {
  const slug = params.slug ?? ''
  const { id: editionId } = await findEdition(context.db, slug)
  const form = judgeFields(sent.fields, depositShape)
  const notJoined = sent.received.length > 0 ? [NOT_JOINED] : []
  if (!form.ok) return data<Answer>({ refusal: null, errors: [...form.errors, ...notJoined], typed: form.typed, choice: await readChoice(context.db, editionId, kind, needsIn(form.typed), form.typed.recherche), seen: form.typed.seen ?? '' }, { status: 422 })
  const { suite, recherche, recherchee, retirer, seen, meme, ...draft } = form.value
  const shown = { typed: asTyped(draft), choice: await readChoice(context.db, editionId, kind, draft.answers, recherche) }
  const saved = await context.perform((work) => saveDraft(work, { slug, kind, viewer, seen, typed: draft }))
  if ('refused' in saved) {
    const invalid = saved.refused === 'incomplete'
    const isStale = saved.refused === 'draft-changed-meanwhile'
    return data<Answer>({ refusal: invalid ? null : contributionSentence(saved), errors: [...(invalid ? saved.errors : []), ...notJoined], ...shown, ...(isStale ? { isStale } : { seen: seen?.toISOString() ?? '' }) }, { status: statusOf(saved) })
  }
  const list = `/consultations/${slug}/contributions`
  const searching = asksForNeeds({ suite, recherche, recherchee })
  const errorsOfFiles = await changeFiles(context, { slug, id: saved.id, viewer }, sent, retirer)
  if (meme !== null) return redirect(`${list}/${meme}/meme-besoin`, 303)
  const reading = !searching && !retirer && suite !== 'rester' && suite !== 'joindre'
  const errors = [...(reading ? whatIsMissing(kind, draft) : []), ...saved.errors, ...errorsOfFiles]
  const kept = savedWords(saved.savedAt, saved.savedAt)
  if (searching || errors.length > 0) return data<Answer>({ refusal: null, errors, ...shown, savedWords: kept, seen: saved.savedAt.toISOString() }, { status: errors.length > 0 ? 422 : 200 })
  if (retirer || suite === 'joindre') return redirectTelling(context, `${list}/nouvelle/${KIND_WORDS[kind].form}#pieces`, { words: `${kept}, avec ses pièces jointes.` })
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
